"""How well policies are read: figures on published corpora and on policies of one's own, by fixed definitions.

Public: `score`. What each figure counts stands in docs/en/corpora.md.
"""

from policy_nlp.scoring.choice import Choice
from policy_nlp.scoring.figures import Figure, Miss, Score
from policy_nlp.scoring.run import score

__all__ = ["Choice", "Figure", "Miss", "Score", "score"]
