"""The model: two questions, each answered by weighing every candidate cue of a sentence."""
