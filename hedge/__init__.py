"""Tell what a news article states, what it attributes to a source and what it speculates."""
