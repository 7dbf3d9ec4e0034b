"""What a policy was read to say, laid out for people: notes by place, text with marks, rows."""
