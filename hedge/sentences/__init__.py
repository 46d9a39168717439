"""Cut a text into sentences and tell which of them start inside a quotation."""

from collections.abc import Iterator
from functools import cache
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from hedge.document import Sentence
from hedge.sentences.blocks import blocks
from hedge.sentences.quotes import (
    MAX_OPEN_SENTENCES,
    QuotationState,
    quotation_flags,
    quoted_spans,
)

if TYPE_CHECKING:
    from hedge.sentences.punkt import Splitter

__all__ = ["Splitter", "quotation_flags", "quoted_spans", "split"]


def split(text: str) -> list[Sentence]:
    """Cut a text into sentences.

    Parameters
    ----------
    text : str
        Plain text or Markdown; paragraphs stand between blank lines or on lines of their own.

    Returns
    -------
    list of Sentence
        In order; ``text[s.start:s.end] == s.text``, and only white space lies between them.

    Examples
    --------
    >>> [s.text for s in split('"It rained. It poured," said Gen. Zamir. Nobody left.')]
    ['"It rained.', 'It poured," said Gen. Zamir.', 'Nobody left.']
    """
    spans = _spans(text)
    head = list(islice(spans, MAX_OPEN_SENTENCES))
    state = QuotationState.before([(text[start:end], paragraph) for start, end, paragraph in head])
    sentences: list[Sentence] = []
    for start, end, paragraph in chain(head, spans):
        body = text[start:end]
        in_quote = state.starts_in_quote(body, paragraph)
        sentences.append(Sentence(start, end, body, paragraph, in_quote))
    return sentences


def _spans(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and paragraph of each sentence."""
    cut = _splitter().cut
    for block_start, block_end, paragraph in blocks(text):
        for start, end in cut(text, block_start, block_end):
            yield start, end, paragraph


@cache
def _splitter() -> "Splitter":
    """Build the splitter once, on first use: nltk takes a second to import."""
    from hedge.sentences.punkt import Splitter  # noqa: PLC0415 - the lazy door of this package

    return Splitter()


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the type of a lazy attribute
    """Give ``Splitter`` without importing nltk before it is asked for."""
    if name == "Splitter":
        from hedge.sentences.punkt import Splitter  # noqa: PLC0415 - as above

        return Splitter
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
