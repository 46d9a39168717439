"""From sentences to features: words, their context, and what stands around each candidate cue."""
