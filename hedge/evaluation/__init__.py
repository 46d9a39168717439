"""How good a classifier is on labelled rows."""
