"""Who stands behind the claims of an article, those with the most claims first."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from hedge.document import ScoredSentence
from hedge.lexicon import load_lexicon, read_terms
from hedge.resources import resource

NAMED = "named"
UNNAMED = "unnamed"
_WORD = re.compile(r"\w[\w.'’-]*")
#: What follows the name in "Norman Brennan, director of ..." or "the agency (IRNA)".
_APPOSITION = re.compile(r"\s*[,(;:–—].*", re.DOTALL)
_POSSESSIVE = re.compile(r"['’]s?$")
#: Classes of the seed lexicons.
_DETERMINER, _PERSON, _TITLE = "determiner", "person", "title"


class Owner(NamedTuple):
    """Who owns a claim: the words of the article and the kind of source."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class RankedSource:
    """A source and what an article puts on it.

    Attributes
    ----------
    name : str
        The fullest form in which the article gives it.
    kind : {"named", "unnamed", "document"}
    sentences : tuple of int
        Numbers of the sentences that it owns a claim of, from 0.
    hedged : int
        How many of them are speculation.
    """

    name: str
    kind: str
    sentences: tuple[int, ...]
    hedged: int

    @property
    def claims(self) -> int:
        """Number of sentences that it owns a claim of."""
        return len(self.sentences)


def owners_of(sentences: Sequence[ScoredSentence]) -> list[tuple[Owner, ...]]:
    """List the sources of every sentence, the owner of the main claim first.

    A speaker that the article makes clear stands in for a pronoun or for no source at all.

    Parameters
    ----------
    sentences : sequence of ScoredSentence

    Returns
    -------
    list of tuple of Owner
        One tuple for each sentence; empty where it has no source.
    """
    kinds: dict[str, str] = {}
    owners = []
    for sentence in sentences:
        owners.append(_owners(sentence, kinds))
        kinds.update((source.text, source.kind) for source in sentence.sources)
    return owners


def rank(owners: Sequence[Sequence[Owner]], hedged: Sequence[bool]) -> tuple[RankedSource, ...]:
    """Gather the claims of each source.

    A short form ("Zamir", "Mr Zamir") counts for the longer one that came before or comes first
    after it ("General Eyal Zamir").

    Parameters
    ----------
    owners : sequence of sequence of Owner
        The sources of each sentence.
    hedged : sequence of bool
        Whether each sentence is speculation.

    Returns
    -------
    tuple of RankedSource
        Most claims first, then in the order of the text.
    """
    groups: list[_Group] = []
    for index, of_sentence in enumerate(owners):
        for owner in of_sentence:
            _group_of(owner, groups).add(owner, index)
    ranked = (group.ranked(hedged) for group in groups)
    return tuple(sorted(ranked, key=lambda source: (-source.claims, source.sentences[0])))


class _Group:
    """The forms of one source and the sentences that name it."""

    def __init__(self, owner: Owner) -> None:
        self.owner = owner
        self.words = _name_words(owner.name)
        self.sentences: list[int] = []

    def add(self, owner: Owner, index: int) -> None:
        words = _name_words(owner.name)
        if len(words) > len(self.words):
            self.owner, self.words = owner, words
        if index not in self.sentences[-1:]:
            self.sentences.append(index)

    def is_same(self, owner: Owner) -> bool:
        """Tell whether a name means this source: the same words, or fewer with the same last."""
        words = _name_words(owner.name)
        if owner.kind != self.owner.kind or not words or not self.words:
            return False
        if owner.kind != NAMED:
            return words == self.words
        shorter, longer = sorted((words, self.words), key=len)
        return shorter[-1] == longer[-1] and set(shorter) <= set(longer)

    def ranked(self, hedged: Sequence[bool]) -> RankedSource:
        return RankedSource(
            name=self.owner.name,
            kind=self.owner.kind,
            sentences=tuple(self.sentences),
            hedged=sum(hedged[index] for index in self.sentences),
        )


def _group_of(owner: Owner, groups: list[_Group]) -> _Group:
    """Find the latest group that a name may mean, or open one."""
    for group in reversed(groups):
        if group.is_same(owner):
            return group
    groups.append(_Group(owner))
    return groups[-1]


def _owners(sentence: ScoredSentence, kinds: dict[str, str]) -> tuple[Owner, ...]:
    main = sentence.source or next(iter(sentence.sources), None)
    others = [Owner(_clean(s.text), s.kind) for s in sentence.sources if s != main]
    if sentence.speaker is not None:
        kind = kinds.get(sentence.speaker) or (main.kind if main else NAMED)
        return (Owner(_clean(sentence.speaker), kind), *others)
    return (Owner(_clean(main.text), main.kind), *others) if main else ()


def _clean(name: str) -> str:
    return " ".join(name.split())


def _name_words(name: str) -> list[str]:
    """Return the words of a name in lower case, without titles and what is set beside it."""
    head = _APPOSITION.sub("", name) or name
    words = [_POSSESSIVE.sub("", word.lower()).rstrip(".") for word in _WORD.findall(head)]
    if not words:
        return []
    return [*(word for word in words[:-1] if word not in _words_beside_names()), words[-1]]


@cache
def _words_beside_names() -> frozenset[str]:
    """Read determiners, titles and offices, which one mention of a name has and another not."""
    lexicon = load_lexicon()
    determiners = (word for word, kinds in lexicon.function_words.items() if _DETERMINER in kinds)
    offices = (word for word, kind in lexicon.subjects.items() if kind == _PERSON)
    titles = (
        term.rstrip(".").lower()
        for term, kind in read_terms(resource("seeds/splitter/abbreviations.tsv"))
        if kind == _TITLE
    )
    return frozenset((*determiners, *offices, *titles))
