"""hedge inside other libraries, each an extra: pandas, spaCy."""
