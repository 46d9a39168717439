"""Cut a text into sentences and tell which of them start inside a quotation."""

from functools import cache
from typing import TYPE_CHECKING, Any

from hedge.document import Sentence
from hedge.sentences.blocks import blocks
from hedge.sentences.quotes import quotation_flags, quoted_spans

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
    cut = _splitter().cut
    spans = [
        (start, end, paragraph)
        for block_start, block_end, paragraph in blocks(text)
        for start, end in cut(text, block_start, block_end)
    ]
    texts = [text[start:end] for start, end, _ in spans]
    flags = quotation_flags(texts, [paragraph for _, _, paragraph in spans])
    return [
        Sentence(start, end, sentence, paragraph, in_quote)
        for (start, end, paragraph), sentence, in_quote in zip(spans, texts, flags, strict=True)
    ]


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
