"""The three labels and how they follow from the two questions."""

from typing import Final, Literal

Label = Literal["fact", "attributed", "speculation"]

FACT: Final = "fact"
ATTRIBUTED: Final = "attributed"
SPECULATION: Final = "speculation"

#: The labels in the order of every array and table of this package.
LABELS: Final[tuple[Label, Label, Label]] = (FACT, ATTRIBUTED, SPECULATION)


def label_of(hedged: bool, attributed: bool) -> Label:
    """Derive the label of a sentence from the answers to the two questions.

    The weakest commitment wins: speculation over attributed over fact.

    Parameters
    ----------
    hedged : bool
        Is some proposition of the sentence presented as uncertain?
    attributed : bool
        Is some proposition of the sentence put on a source?

    Returns
    -------
    {"fact", "attributed", "speculation"}

    Examples
    --------
    >>> label_of(hedged=True, attributed=True)
    'speculation'
    >>> label_of(hedged=False, attributed=True)
    'attributed'
    """
    if hedged:
        return SPECULATION
    return ATTRIBUTED if attributed else FACT
