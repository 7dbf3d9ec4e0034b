import pytest

from policy_nlp.errors import PolicyError
from policy_nlp.intake.pdf.clock import Clock


def test_the_time_of_a_document_has_an_end() -> None:
    Clock("policy.pdf").check()
    with pytest.raises(PolicyError, match=r"policy\.pdf holds too much"):
        Clock("policy.pdf", seconds=-1.0).check()
