from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)


def relation(number: int, kind: str, target: str) -> str:
    outside = ' TargetMode="External"' if "://" in target else ""
    return f'<Relationship Id="r{number}" Type="{_TYPE}{kind}" Target="{target}"{outside}/>'


def packed(parts: dict[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return file.getvalue()


Make = Callable[..., bytes]


@pytest.fixture
def make_docx() -> Make:
    """Return a maker of DOCX files: the body's XML, links as addresses, other parts by name without suffix."""

    def made(body: str, *links: str, extra: dict[str, str | bytes] | None = None, **parts: str) -> bytes:
        relations = [relation(n, "hyperlink", target) for n, target in enumerate(links, 1)]
        relations += [relation(n, kind, f"{kind}.xml") for n, kind in enumerate(parts, 50)]
        return packed(
            {
                "_rels/.rels": _RELATIONS.format(relation(1, "officeDocument", "word/document.xml")),
                "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
                "word/_rels/document.xml.rels": _RELATIONS.format("".join(relations)),
                **{
                    f"word/{kind}.xml": f"<w:{kind} {NAMES}>{text}</w:{kind}>" for kind, text in parts.items()
                },
                **(extra or {}),
            }
        )

    return made
