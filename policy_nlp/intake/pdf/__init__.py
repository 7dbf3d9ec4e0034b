"""Parts of the PDF reader: from marks on pages to lines, tables, paragraphs. No code of pdfium beyond `pdfium`."""
