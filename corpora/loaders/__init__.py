"""Loaders of published corpora, one module each; they read a folder that the user gives and ship no data."""

from corpora.loaders.sentences import LabelledSentence

__all__ = ["LabelledSentence"]
