"""Named value shapes, one module per family; each shape carries values that prove it."""
