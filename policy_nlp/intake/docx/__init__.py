"""What a DOCX keeps outside its text: parts, styles, numbers; and its body as the page that Word shows."""
