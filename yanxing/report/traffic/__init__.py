"""What a capture was seen to carry, laid out for people: who gets what, how often, and what could not be read."""
