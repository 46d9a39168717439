"""Exit codes of the command line."""

#: A gate or a threshold was not met.
GATE_NOT_MET = 1
#: The input, the model or the command line is at fault.
UNUSABLE = 2
