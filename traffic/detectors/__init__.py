"""Detectors: each module with a function `detect(leaf, context)` is one, and is registered by being there."""
