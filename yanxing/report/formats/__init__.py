"""Output formats, registered by being here: a module is called like its suffix.

Each has `render(result: Record, language: str) -> str`.
"""
