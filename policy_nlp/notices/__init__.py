"""Notices: what a policy must tell beside its declarations; one TOML file of evidence each."""

from policy_nlp.notices.finding import find_notices

__all__ = ["find_notices"]
