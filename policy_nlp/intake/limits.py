"""How much of a document is read: policies are hostile input."""

from __future__ import annotations

MAX_BYTES = 20 * 1024 * 1024
"""Size of a file or text; the longest real policies lie below 1 MB."""
MAX_BLOCKS = 100_000
"""Blocks of a document."""
MAX_COLUMNS = 40
"""Columns of a table; what stands further right is joined to the last one."""
MAX_CELLS = 300_000
"""Cells of all tables of a page, merged ones counted at each of their places; rows beyond are paragraphs."""
MAX_REPEATED = 2_000_000
"""Characters of merged cells that are repeated in the rows they span; further ones stand in their first row."""
MAX_DEPTH = 1_000
"""Nesting of tags; a page that nests deeper is read without them, as lines."""
MAX_INLINED = 2_000_000
"""Characters of the texts in scripts, and of those in frames, that are read as parts of their page."""
MAX_BRACKETS = 20_000
"""Square brackets of a Markdown text; where there are more, none of them is read as a link."""
MAX_LIST_DEPTH = 12
"""Nesting of lists; deeper items count as this deep."""
MAX_PDF_PAGES = 600
"""Pages of a PDF; the longest real policies have about a hundred."""
MAX_PDF_GLYPHS = 1_000_000
"""Glyphs of a PDF, all pages together; three hundred full pages."""
MAX_PDF_PAGE_GLYPHS = 200_000
"""Glyphs of a page; a policy on one endless page has some ten thousands."""
MAX_PDF_SHAPES = 50_000
"""Objects and path segments of a PDF page that are looked at for ruled lines; beyond it the page has no tables."""
MAX_PDF_LINKS = 2_000
"""Links of a PDF page."""
MAX_PDF_INFLATED = 256 * 1024 * 1024
"""Size of all compressed streams of a PDF together when they are inflated."""
MAX_PDF_SECONDS = 40.0
"""Time for a PDF, its layout included; looked at between pages, as a page cannot be interrupted."""
MAX_DATA_DEPTH = 60
"""Nesting of brackets in JSON, TypeScript and YAML; what lies deeper is left out."""
MAX_DATA_VALUES = 150_000
"""Strings, arrays and objects of a file of structured data."""
MAX_ARCHIVE_ENTRIES = 10_000
"""Parts of an archive (DOCX); a long document with pictures has some hundreds."""
MAX_ARCHIVE_BYTES = 40 * 1024 * 1024
"""Size of all the parts of an archive that are read, unpacked; the text of a thousand pages takes half of it."""
MAX_ARCHIVE_RATIO = 500
"""How many times larger than packed a part may be; text of Word's shrinks to a tenth, rarely to a hundredth."""
MAX_XML_TAGS = 2_000_000
"""Tags of one XML part."""
MAX_MHTML_PARTS = 5_000
"""Parts of a saved page, pictures included."""
MAX_FRAMES = 50
"""Frames of a saved page that are read."""
MAX_PDF_TAGS = 20_000
"""Elements of the structure of a tagged PDF that are read for one page."""
