"""What the tester gives: the app under test, the planted values, the marks in time."""

from corpora.profiles.app import AppProfile, Audience
from corpora.profiles.labels import Labels
from corpora.profiles.marks import Mark, Marks, Phase
from corpora.profiles.persona import Persona

__all__ = ["AppProfile", "Audience", "Labels", "Mark", "Marks", "Persona", "Phase"]
