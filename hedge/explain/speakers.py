"""Whom a pronoun or a quotation that runs on stands for, where the article makes it clear."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import Enum
from functools import lru_cache

from hedge.document import ScoredSentence, Source
from hedge.explain.kinds import DOCUMENT
from hedge.explain.words import source_words
from hedge.features.tokens import tokenize
from hedge.lexicon import load_lexicon

#: A pronoun stands for a source at most this many sentences back.
_REACH = 6
_YES = 0.5
_MARKS = ('"', "“", "‘", "''", "``", "'", "«")
_BODIES = frozenset({"office", "media", "document", "poll", "study"})


class Sort(Enum):
    """What a pronoun can stand for."""

    MALE = "male"
    FEMALE = "female"
    PERSON = "person"
    SEVERAL = "plural"
    BODY = "body"


_PRONOUNS = {
    "he": Sort.MALE,
    "him": Sort.MALE,
    "his": Sort.MALE,
    "she": Sort.FEMALE,
    "her": Sort.FEMALE,
    "they": Sort.SEVERAL,
    "them": Sort.SEVERAL,
    "their": Sort.SEVERAL,
    "it": Sort.BODY,
    "its": Sort.BODY,
}
_FITS = {
    Sort.MALE: {Sort.MALE, Sort.PERSON},
    Sort.FEMALE: {Sort.FEMALE, Sort.PERSON},
    Sort.SEVERAL: {Sort.SEVERAL},
    Sort.BODY: {Sort.BODY},
}


def with_speakers(sentences: Sequence[ScoredSentence]) -> tuple[ScoredSentence, ...]:
    """Name the speakers that pronouns and quotations that run on stand for.

    Parameters
    ----------
    sentences : sequence of ScoredSentence
        All sentences of an article, in order.

    Returns
    -------
    tuple of ScoredSentence
        The same, with ``speaker`` where it is clear.

    Examples
    --------
    >>> import hedge
    >>> text = 'It fell, Ms Ruiz said. "We know," she added. "We will mend it."'
    >>> [sentence.speaker for sentence in hedge.load().score(text).sentences]
    [None, 'Ms Ruiz', 'Ms Ruiz']
    """
    speakers = [
        _referent(sentences, index) if _is_pronoun(sentence.source) else None
        for index, sentence in enumerate(sentences)
    ]
    for index in _silent(sentences):
        speakers[index] = _of_quotation(sentences, speakers, index)
    return tuple(
        replace(sentence, speaker=speaker) if speaker else sentence
        for sentence, speaker in zip(sentences, speakers, strict=True)
    )


def _is_pronoun(source: Source | None) -> bool:
    return source is not None and source.text.lower() in _PRONOUNS


def _silent(sentences: Sequence[ScoredSentence]) -> Iterator[int]:
    """Yield the attributed sentences without a source of their own."""
    for index, sentence in enumerate(sentences):
        if sentence.attributed >= _YES and sentence.source is None:
            yield index


def _referent(sentences: Sequence[ScoredSentence], index: int) -> str | None:
    """Find the latest source before a pronoun that it can stand for.

    Two of them in one sentence leave it open.
    """
    source = sentences[index].source
    wanted = _FITS[_PRONOUNS[source.text.lower()]] if source else set()
    for earlier in reversed(sentences[max(0, index - _REACH) : index]):
        fitting = {
            other.text
            for other in earlier.sources
            if not _is_pronoun(other) and _sort_of(other.text, other.kind) in wanted
        }
        if fitting:
            return fitting.pop() if len(fitting) == 1 else None
    return None


def _of_quotation(
    sentences: Sequence[ScoredSentence], speakers: Sequence[str | None], index: int
) -> str | None:
    """Find whose words go on: a later sentence of the quotation tells, or the sentence before."""
    at = index + 1
    while at < len(sentences) and sentences[at].in_quote:
        if sentences[at].source is not None:
            return _speaker(sentences[at], speakers[at])
        at += 1
    if index == 0 or not _goes_on(sentences[index - 1], sentences[index]):
        return None
    return _speaker(sentences[index - 1], speakers[index - 1])


def _goes_on(before: ScoredSentence, sentence: ScoredSentence) -> bool:
    """Tell whether a sentence goes on with the quotation or the account before it."""
    if before.attributed < _YES:
        return False
    opens = sentence.text.startswith(_MARKS)
    return sentence.in_quote or opens or before.paragraph == sentence.paragraph


def _speaker(sentence: ScoredSentence, speaker: str | None) -> str | None:
    if speaker is not None:
        return speaker
    source = sentence.source
    return None if source is None or _is_pronoun(source) else source.text


@lru_cache(maxsize=4096)
def _sort_of(phrase: str, kind: str) -> Sort:
    """Tell what a source is, as far as its titles and nouns say."""
    tokens = tokenize(phrase)
    words = [word for word in tokens.words if word not in _PRONOUNS]
    classes = {kind for word in words for kind in source_words().get(word, ())}
    if kind == DOCUMENT:
        return Sort.BODY
    for sort in (Sort.FEMALE, Sort.MALE, Sort.SEVERAL):
        if sort.value in classes:
            return sort
    head = words[-1] if words else ""
    if load_lexicon().subjects.get(head) in _BODIES:
        return Sort.BODY
    is_name = bool(tokens.capitals) and tokens.capitals[-1]
    return Sort.SEVERAL if head.endswith("s") and not is_name else Sort.PERSON
