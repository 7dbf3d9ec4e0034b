from policy_nlp.errors import EmptyPolicyError, PolicyError


def test_errors_speak_both_languages_and_tell_their_status() -> None:
    missing = PolicyError("policy.missing", file="a.html")
    assert "a.html" in missing.text.zh
    assert "a.html" in str(missing)
    assert not missing.inconclusive
    assert EmptyPolicyError("policy.no_text", file="a.html").inconclusive
