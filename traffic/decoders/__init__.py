"""From a message to its leaves: one module per decoding, registered by being there."""
