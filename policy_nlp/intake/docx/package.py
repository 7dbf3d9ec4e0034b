"""The parts of a DOCX: XML without entities, and what they refer to."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from lxml import etree

from policy_nlp.errors import PolicyError
from policy_nlp.intake.archives import Archive
from policy_nlp.intake.limits import MAX_XML_TAGS

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W.strip("{}").encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R.strip("{}").encode()),
)


@dataclass(frozen=True)
class Relation:
    """What a part refers to by an id."""

    kind: str
    """Last word of its type: hyperlink, styles, footnotes."""
    target: str
    """Name of a part, or an address."""


class Package:
    """An opened DOCX."""

    def __init__(self, data: bytes, file: str) -> None:
        """Open a DOCX; raises PolicyError where it is broken, too large or encloses what it must not."""
        self.file = file
        self._archive = Archive(data, file)
        relations = self._relations("")
        self.main = next(
            (r.target for r in relations.values() if r.kind == "officeDocument"), "word/document.xml"
        )
        self.relations = self._relations(self.main)

    def related(self, kind: str) -> etree._Element | None:
        """Return the root of the part that the text refers to as `kind`, None where it has none."""
        found = next((r for r in self.relations.values() if r.kind == kind), None)
        return self.part(found.target) if found is not None else None

    def part(self, name: str) -> etree._Element | None:
        """Return the root of a part, None where there is none. Raises PolicyError for XML that is broken or hostile."""
        data = self.raw(name)
        return self._parse(data) if data is not None else None

    def raw(self, name: str) -> bytes | None:
        """Return the bytes of a part."""
        return self._archive.read(name)

    def _parse(self, data: bytes) -> etree._Element:
        if data.count(b"<") > MAX_XML_TAGS:
            raise PolicyError("policy.archive_too_large", file=self.file)
        if _STRICT in data:
            for strict, transitional in _TRANSITIONAL:
                data = data.replace(strict, transitional)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise PolicyError("policy.broken", file=self.file) from error
        # No writer declares a document type; only attacks do.
        if root.getroottree().docinfo.internalDTD is not None:
            raise PolicyError("policy.broken", file=self.file)
        return root

    def _relations(self, part: str) -> dict[str, Relation]:
        folder, name = posixpath.split(part)
        root = self.part(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, Relation] = {}
        for node in root.iter(_RELATIONSHIP) if root is not None else ():
            target = node.get("Target", "")
            if node.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[node.get("Id", "")] = Relation(node.get("Type", "").rpartition("/")[2], target)
        return found


def value(node: etree._Element | None, path: str, attribute: str = "val") -> str | None:
    """Return an attribute of the descendant of `node` at `path` (names parted by "/"), None where it lacks."""
    if node is None:
        return None
    found = node.find("/".join(W + name for name in path.split("/")))
    return found.get(W + attribute, "") if found is not None else None


def switch(node: etree._Element | None, name: str) -> bool | None:
    """Return an on-or-off property (bold, hidden); None where nothing is said."""
    said = value(node, name)
    return None if said is None else said.lower() not in ("0", "false", "off", "none")


def number(text: str | None) -> int | None:
    """Return a whole number of reasonable size, None for anything else."""
    if text is None or len(text) > 9:
        return None
    try:
        return int(text)
    except ValueError:
        return None
