"""Records refuse what they do not know."""

import pytest
from pydantic import ValidationError

from corpora.profiles import Phase


def test_unknown_fields_are_refused():
    with pytest.raises(ValidationError):
        Phase.model_validate({"consnet": "before"})
