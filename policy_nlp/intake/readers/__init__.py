"""Readers of the forms of documents, registered by being here: a module is called like its `Form`.

Each has `read(source, file)`: the decoded text (the bytes for a form in `forms.BINARY`) and the name for messages;
it returns the title, None where the form has none, and the pieces in the order of the text. It raises PolicyError for
what cannot be read and ends within its limits whatever it is given.
"""
