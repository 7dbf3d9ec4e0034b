"""For all tests: what they load is kept apart from the user's own cache."""

import os
import tempfile
from pathlib import Path

# Set at once, since test modules load the vocabulary when they are collected.
os.environ["XDG_CACHE_HOME"] = str(Path(tempfile.gettempdir()) / "yanxing-tests")
