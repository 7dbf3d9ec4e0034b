"""App, persona and marks files: three notations, one record; errors that name file, field and way out."""

from __future__ import annotations

import pytest

from corpora.errors import ProfileError
from corpora.profiles.loading import load_app, load_marks, load_persona

APP = {
    "app.toml": 'name = "A"\nfirst_party_domains = ["a.example"]\nconsent_at = 2026-01-01T08:00:00+08:00\n',
    "app.yaml": "name: A\nfirst_party_domains: [a.example]\nconsent_at: '2026-01-01T08:00:00+08:00'\n",
    "app.json": '{"name": "A", "first_party_domains": ["a.example"], '
    '"consent_at": "2026-01-01T08:00:00+08:00"}',
}


@pytest.mark.parametrize("name", APP)
def test_three_notations_give_one_app(tmp_path, name):
    (tmp_path / name).write_text(APP[name], "utf8")
    app = load_app(tmp_path / name)
    assert app.first_party_domains == ("a.example",)
    assert app.consent_at is not None
    assert app.consent_at.utcoffset() is not None


def test_numbers_of_a_persona_stay_as_written(tmp_path):
    file = tmp_path / "p.yaml"
    file.write_text("contact.phone: 013800138000\ndevice.os: ['14', Android]\n", "utf8")
    assert load_persona(file).values == {"contact.phone": ("013800138000",), "device.os": ("14", "Android")}


def test_unquoted_dotted_keys_of_toml_are_types(tmp_path):
    file = tmp_path / "p.toml"
    file.write_text('contact.phone = "13800138000"\n[device]\nimei = ["1", "2"]\n', "utf8")
    assert load_persona(file).values == {"contact.phone": ("13800138000",), "device.imei": ("1", "2")}


@pytest.mark.parametrize("value", ["", "''", "null", "[{x: 1}]", "[[a]]"])
def test_what_is_no_value_is_refused(tmp_path, value):
    file = tmp_path / ("p.json" if value == "null" else "p.yaml")
    file.write_text(
        f'{{"contact.email": {value}}}' if value == "null" else f"contact.email: {value}\n", "utf8"
    )
    with pytest.raises(ProfileError, match=r"contact\.email"):
        load_persona(file)


def test_errors_of_syntax_quote_nothing_of_the_file(tmp_path):
    file = tmp_path / "p.yaml"
    file.write_text("contact.phone: '13800138000\ncontact.email: [a@b.example\n", "utf8")
    with pytest.raises(ProfileError) as caught:
        load_persona(file)
    assert "13800138000" not in caught.value.text.en + caught.value.text.zh


def test_a_name_too_long_is_one_sentence(tmp_path):
    with pytest.raises(ProfileError):
        load_app(tmp_path / ("a" * 300))


def test_marks_are_read(tmp_path):
    file = tmp_path / "m.toml"
    file.write_text('[[marks]]\nat = 2026-01-01T08:00:00Z\nconsent = "refused"\n', "utf8")
    assert load_marks(file).marks[0].consent == "refused"


@pytest.mark.parametrize(
    ("load", "name", "content", "said"),
    [
        (load_app, "a.toml", "name = ", "a.toml"),
        (load_app, "a.yaml", "name: [", "a.yaml"),
        (load_app, "a.yaml", "- x", "top level"),
        (load_app, "a.yaml", "", "empty"),
        (load_app, "a.json", '{"nmae": 1}', "nmae"),
        (load_app, "a.json", '{"consent_at": "yesterday"}', "consent_at"),
        (load_persona, "p.yaml", "device.imie: x", "device.imei"),
        (load_persona, "p.yaml", "zzzzqqq: x", "data_types"),
        (load_marks, "m.yaml", "marks: [{at: '2026-01-01T00:00:00Z'}]", "marks.0"),
    ],
)
def test_errors_name_what_is_wrong(tmp_path, load, name, content, said):
    (tmp_path / name).write_text(content, "utf8")
    with pytest.raises(ProfileError) as caught:
        load(tmp_path / name)
    assert said in caught.value.text.en
    assert caught.value.text.zh != caught.value.text.en


def test_hostile_yaml_builds_no_objects(tmp_path):
    file = tmp_path / "p.yaml"
    file.write_text("contact.email: !!python/object/apply:os.getcwd []\n", "utf8")
    assert "getcwd" not in str(load_persona(file).values)


def test_a_binary_profile_is_told(tmp_path):
    (tmp_path / "a.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ProfileError, match="not UTF-8"):
        load_app(tmp_path / "a.toml")


def test_a_huge_profile_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("corpora.profiles.loading.MAX_BYTES", 10)
    (tmp_path / "a.toml").write_text("name = 'long enough'", "utf8")
    with pytest.raises(ProfileError):
        load_app(tmp_path / "a.toml")
