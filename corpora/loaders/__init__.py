"""Loaders of published corpora, one module each; they read a folder that the user gives and ship no data."""

from corpora.loaders.cards import Corpus, cards
from corpora.loaders.sentences import LabelledSentence, MarkedSentence, Span

__all__ = ["Corpus", "LabelledSentence", "MarkedSentence", "Span", "cards"]
