"""What is known beforehand: the shared vocabulary, profiles, messages, corpora and samples."""
