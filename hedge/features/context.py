"""What a sentence owes to the article around it: open quotations and the sentence before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hedge.document import Sentence
from hedge.sentences.quotes import quotation_flags


@dataclass(frozen=True, slots=True)
class SentenceInContext:
    """A sentence with as much of its article as its label depends on.

    Attributes
    ----------
    text : str
        The sentence.
    in_quote : bool
        Whether it starts inside a quotation that an earlier sentence opened.
    previous : str or None
        The sentence before it in the article, where known.
    previous_in_quote : bool
        The same of the sentence before.
    starts_paragraph : bool or None
        Whether it is the first of its paragraph; None where that is unknown.
    first : bool
        Whether it is known to be the first of its article, as a headline is.
    """

    text: str
    in_quote: bool = False
    previous: str | None = None
    previous_in_quote: bool = False
    starts_paragraph: bool | None = None
    first: bool = False


def in_context(sentences: Sequence[Sentence]) -> list[SentenceInContext]:
    """Put the sentences of one article into context.

    Parameters
    ----------
    sentences : sequence of Sentence
        All sentences of the article, in order.

    Returns
    -------
    list of SentenceInContext

    Examples
    --------
    >>> from hedge.sentences import split
    >>> [s.in_quote for s in in_context(split('"We won. We did," she said.'))]
    [False, True]
    """
    if not sentences:
        return []
    first = sentences[0]
    contexts = [SentenceInContext(first.text, first.in_quote, starts_paragraph=True, first=True)]
    contexts += (
        SentenceInContext(
            text=sentence.text,
            in_quote=sentence.in_quote,
            previous=before.text,
            previous_in_quote=before.in_quote,
            starts_paragraph=sentence.paragraph != before.paragraph,
        )
        for before, sentence in pairwise(sentences)
    )
    return contexts


def alone(text: str, previous: str | None = None) -> SentenceInContext:
    """Put a sentence into context of which at most the sentence before is known.

    Parameters
    ----------
    text : str
        The sentence.
    previous : str, optional
        The sentence before it.

    Returns
    -------
    SentenceInContext

    Examples
    --------
    >>> alone("It hurts.", previous='"It burns," he said. "It stings.').in_quote
    True
    """
    if previous is None:
        return SentenceInContext(text)
    flags = quotation_flags([previous, text], [0, 0])
    return SentenceInContext(text, flags[1], previous, flags[0])


def consecutive(texts: Sequence[str], paragraphs: Sequence[int]) -> list[SentenceInContext]:
    """Put sentences that are cut already, all of one article and in order, into context.

    Parameters
    ----------
    texts : sequence of str
        The sentences; the run may begin inside the article.
    paragraphs : sequence of int
        The paragraph of each.

    Returns
    -------
    list of SentenceInContext

    Examples
    --------
    >>> [s.starts_paragraph for s in consecutive(["Rain ends.", "It rained."], [0, 0])]
    [True, False]
    """
    flags = quotation_flags(texts, paragraphs)
    sentences = (
        Sentence(0, len(text), text, paragraph, flag)
        for text, paragraph, flag in zip(texts, paragraphs, flags, strict=True)
    )
    return in_context(list(sentences))


def as_contexts(sentences: Iterable[str | SentenceInContext]) -> list[SentenceInContext]:
    """Accept plain strings where nothing is known of the article.

    Parameters
    ----------
    sentences : iterable of str or SentenceInContext

    Returns
    -------
    list of SentenceInContext

    Raises
    ------
    TypeError
        If a single string is given, which would be taken apart letter by letter.

    Examples
    --------
    >>> as_contexts(["It rained."])[0].text
    'It rained.'
    """
    if isinstance(sentences, str):
        raise TypeError("give a list of sentences, not a single string")
    return [alone(item) if isinstance(item, str) else item for item in sentences]
