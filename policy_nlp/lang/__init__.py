"""What is particular to a language: plain constants, one module per language."""
