"""The splitter's word lists: abbreviations by class, and words by what they say of a boundary."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from hedge.lexicon import read_terms
from hedge.resources import resource

#: Classes that headlines and datelines write in capitals; of others, capitals are a word: ID, SEC.
_IN_CAPITALS = frozenset({"title", "prefix", "month", "time", "company", "acronym"})


@dataclass(frozen=True, slots=True)
class Words:
    """What the splitter knows about words.

    Attributes
    ----------
    abbreviations : mapping of str to str
        Class of each abbreviation, written without its last full stop, in every case it may take.
    starters, namelike : frozenset of str
        Words that open sentences, and those of them that may be names or parts of names.
    calendar : frozenset of str
        Days, months and time zones, which follow a time of day.
    offices : frozenset of str
        Words that stand between an organisation and a person.
    namesakes : frozenset of str
        Words that make a person's name the name of a thing.
    numbered : frozenset of str
        Words that a single capital numbers: War I, Plan B.
    saying, asking : frozenset of str
        Verbs that attribute a quoted question; the second take the hearer as object.
    exclaimed : frozenset of str
        Names that end in an exclamation or question mark.
    elisions : frozenset of str
        Words that start with an apostrophe, written without it.
    domains : frozenset of str
        Ends of internet names.
    unfinished : frozenset of str
        Words that no sentence ends with.
    phrases : frozenset of str
        Words that open a phrase which a time of day ends.
    circumstances, clauses : frozenset of str
        What shows that a verb of saying has no clause as object, and that one of asking has.
    credits : frozenset of str
        Words that, before a colon, name who made a picture.
    """

    abbreviations: Mapping[str, str]
    starters: frozenset[str]
    namelike: frozenset[str]
    calendar: frozenset[str]
    offices: frozenset[str]
    namesakes: frozenset[str]
    numbered: frozenset[str]
    saying: frozenset[str]
    asking: frozenset[str]
    exclaimed: frozenset[str]
    elisions: frozenset[str]
    domains: frozenset[str]
    unfinished: frozenset[str]
    phrases: frozenset[str]
    circumstances: frozenset[str]
    clauses: frozenset[str]
    credits: frozenset[str]


@cache
def words() -> Words:
    """Read the word lists from ``seeds/splitter``, once.

    Returns
    -------
    Words
        All words but the abbreviations are in lower case.

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
        namelike=frozenset(of_class["namelike"]),
        calendar=frozenset(of_class["calendar"]),
        offices=frozenset(of_class["office"]),
        namesakes=frozenset(of_class["namesake"]),
        numbered=frozenset(of_class["numbered"]),
        saying=frozenset(of_class["saying"]),
        asking=frozenset(of_class["asking"]),
        exclaimed=frozenset(of_class["exclaimed"]),
        elisions=frozenset(of_class["elision"]),
        domains=frozenset(of_class["domain"]),
        unfinished=frozenset(of_class["unfinished"]),
        phrases=frozenset(of_class["phrase"]),
        circumstances=frozenset(of_class["circumstance"]),
        clauses=frozenset(of_class["clause"]),
        credits=frozenset(of_class["credit"]),
    )


def _abbreviations() -> dict[str, str]:
    """Map each spelling to its class: a capital in the list must stay, a small letter need not."""
    classes: dict[str, str] = {}
    for term, kind in read_terms(resource("seeds/splitter/abbreviations.tsv")):
        word = term.removesuffix(".")
        classes.setdefault(word, kind)
        if len(word) > 1:  # a single capital is somebody's initial
            classes.setdefault(word[0].upper() + word[1:], kind)
        if kind in _IN_CAPITALS and len(word) > 1:
            classes.setdefault(word.upper(), kind)
    return classes
