"""The same document in other forms: what the tests write, the readers must read alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from policy_nlp.document import Document

from .docx import write_docx
from .html import write_html
from .markdown import write_markdown
from .pdf import write_pdf
from .plain import BARE, DENSE, NUMBERED, WRAPPED, write_plain

__all__ = ["FORMS", "Written"]


@dataclass(frozen=True)
class Written:
    """A form: its suffix and how a document is written in it."""

    suffix: str
    write: Callable[[Document], bytes]


FORMS = {
    "html": Written(".html", lambda d: write_html(d).encode()),
    "markdown": Written(".md", lambda d: write_markdown(d).encode()),
    "text": Written(".txt", lambda d: write_plain(d, BARE).encode()),
    "text-dense": Written(".txt", lambda d: write_plain(d, DENSE).encode()),
    "text-wrapped": Written(".txt", lambda d: write_plain(d, WRAPPED).encode()),
    "text-numbered": Written(".txt", lambda d: write_plain(d, NUMBERED).encode()),
    "gb18030": Written(".txt", lambda d: write_plain(d, BARE).encode("gb18030")),
    "utf-16": Written(".html", lambda d: write_html(d, "utf-16").encode("utf-16")),
    "docx": Written(".docx", write_docx),
    "pdf": Written(".pdf", write_pdf),
}
