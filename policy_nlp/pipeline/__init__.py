"""Components of the spaCy pipeline that reads statements; one module per component, each with its factory."""
