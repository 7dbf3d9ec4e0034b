"""The law as data: rules by jurisdiction."""
