"""The picture of a profile."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy


def declared(text: str, language: str) -> set[str]:
    return {t for s in read_policy(text, language=language).statements for t in s.data_types}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Your profile may hold a nickname and a picture, which we store."),
        ("en", "You can add a photo to your public profile."),
        ("en", "We store the profile data that you give us (name, photo, biography)."),
        ("en", "We store a picture that is shown next to your name."),
        ("zh", "我们会收集您个人资料中的昵称、照片。"),
    ],
)
def test_one_picture_of_a_profile_is_the_users_picture(language: str, text: str) -> None:
    assert "identity.avatar" in declared(text, language)
    assert "content.photos" not in declared(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We store the photos that you add to your profile."),
        ("en", "We collect a photo of your receipt and the name of the shop."),
        ("en", "We scan the photo that you submit to verify your profile."),
        ("zh", "我们会收集您在个人主页发布的动态、照片。"),
    ],
)
def test_photos_stay_photos(language: str, text: str) -> None:
    assert "content.photos" in declared(text, language)
    assert "identity.avatar" not in declared(text, language)
