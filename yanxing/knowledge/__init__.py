"""What is known beforehand, shown to people: on the terminal and as pages of reference."""
