"""Output formats, registered by being here: a module is called like its suffix.

Each has `HOLDS`, the kinds of `yanxing.report.outputs.Kind` that it can hold, and
`render(result: Record, language: str) -> str`.
"""
