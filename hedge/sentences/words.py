"""The splitter's word lists: abbreviations by class, and words by what they say of a boundary."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from hedge.lexicon import read_terms
from hedge.resources import resource


@dataclass(frozen=True, slots=True)
class Words:
    """What the splitter knows about words.

    Attributes
    ----------
    abbreviations : mapping of str to str
        Class of each abbreviation, written without its last full stop, in every case it may take.
    starters, names, calendar, offices, numbered : frozenset of str
        Lower-case words: those that open sentences, those of them that are names too, those that
        follow a time of day, those that stand between a company and a person, and those that a
        single capital numbers.
    """

    abbreviations: Mapping[str, str]
    starters: frozenset[str]
    names: frozenset[str]
    calendar: frozenset[str]
    offices: frozenset[str]
    numbered: frozenset[str]


@cache
def words() -> Words:
    """Read the word lists from ``seeds/splitter``, once.

    Returns
    -------
    Words

    Examples
    --------
    >>> words().abbreviations["Gen"]
    'title'
    >>> "however" in words().starters
    True
    """
    of_class: dict[str, set[str]] = {}
    for term, kind in read_terms(resource("seeds/splitter/words.tsv")):
        of_class.setdefault(kind, set()).add(term)
    return Words(
        abbreviations=_abbreviations(),
        starters=frozenset(of_class["starter"]),
        names=frozenset(of_class["name"]),
        calendar=frozenset(of_class["calendar"]),
        offices=frozenset(of_class["office"]),
        numbered=frozenset(of_class["numbered"]),
    )


def _abbreviations() -> dict[str, str]:
    """Map each spelling to its class: a capital in the list must stay, a small letter need not."""
    classes: dict[str, str] = {}
    for term, kind in read_terms(resource("seeds/splitter/abbreviations.tsv")):
        word = term.removesuffix(".")
        classes.setdefault(word, kind)
        if len(word) > 1:  # a single capital is somebody's initial
            classes.setdefault(word[0].upper() + word[1:], kind)
            classes.setdefault(word.upper(), kind)
    return classes
