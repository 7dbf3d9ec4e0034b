"""Measurements of speed. Nothing here is installed with the tools, and no test waits on a clock."""
