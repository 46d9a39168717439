"""What the pipeline hands on: spans of the text, sentences, scored sentences, articles."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of the original text.

    Attributes
    ----------
    start, end : int
        Code-point offsets, half-open, into the original text.
    text : str
        Exactly ``original[start:end]``.
    """

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Sentence(Span):
    """A sentence as the splitter cuts it.

    Attributes
    ----------
    paragraph : int
        Number of the paragraph that the sentence stands in, from 0.
    in_quote : bool
        Whether the sentence starts inside a quotation that an earlier sentence opened.
    """

    paragraph: int
    in_quote: bool
