"""The seed lexicons: which words may hedge, which may report, which stand for a source.

A lexicon only nominates words; what a word means where it stands is learned.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hedge.errors import InputError
from hedge.resources import resource

_COLUMNS = ("term", "class", "note")
#: Classes whose terms are verbs given as base forms; their inflections are nominated too.
_VERB_CLASSES = frozenset({"verb", "say", "claim", "think", "judge"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One term of a lexicon.

    Attributes
    ----------
    lemma : str
        The term as the lexicon gives it.
    kind : str
        Its class, such as ``"modal"`` or ``"say"``.
    form : str, default=""
        Ending of the word beside the term: ``"s"``, ``"ing"``, ``"ed"`` for any past form, or
        nothing for the term itself.
    """

    lemma: str
    kind: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All seed lexicons, by lower-case word form.

    Attributes
    ----------
    hedges, reports : mapping of str to Entry
        Candidate hedge cues and candidate reporting words.
    subjects : mapping of str to str
        Class of a noun that may own or carry a claim: person, office, document, proposal, ...
    function_words : mapping of str to frozenset of str
        Words that are kept as they stand beside a cue, with their classes: pronoun, negation, ...
    """

    hedges: Mapping[str, Entry]
    reports: Mapping[str, Entry]
    subjects: Mapping[str, str]
    function_words: Mapping[str, frozenset[str]]


def read_terms(path: Path) -> Iterator[tuple[str, str]]:
    """Read the terms of one lexicon file.

    Parameters
    ----------
    path : Path
        A TSV file with the columns term, class and note.

    Yields
    ------
    tuple of (str, str)
        Term and class, in the order of the file.

    Raises
    ------
    InputError
        If a line does not have the three columns.

    Examples
    --------
    >>> path = resource("seeds/lexicon/hedge_cues.tsv")
    >>> ("perhaps", "adverb") in set(read_terms(path))
    True
    """
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE), 1):
            if len(row) != len(_COLUMNS):
                raise InputError(f"{path}:{number}", f"{len(row)} columns, not term, class, note")
            if number > 1:
                yield row[0], row[1]


@cache
def load_lexicon() -> Lexicon:
    """Read the lexicons that ship with the package.

    Returns
    -------
    Lexicon

    Examples
    --------
    >>> load_lexicon().reports["said"]
    Entry(lemma='say', kind='say', form='ed')
    """
    folder = resource("seeds/lexicon")
    irregular = _read_irregular(folder / "irregular_verbs.tsv")
    return Lexicon(
        hedges=_entries(folder / "hedge_cues.tsv", irregular),
        reports=_entries(folder / "reporting.tsv", irregular),
        subjects=_first_class(folder / "subjects.tsv"),
        function_words=_all_classes(folder / "function_words.tsv"),
    )


def inflect(base: str, irregular: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the forms of an English verb.

    Parameters
    ----------
    base : str
        The base form, lower case.
    irregular : mapping of str to frozenset of str
        Forms of the verbs that the spelling rules get wrong.

    Returns
    -------
    frozenset of str
        Base, third person, past, participle and -ing form.

    Examples
    --------
    >>> sorted(inflect("deny", {}))
    ['denied', 'denies', 'deny', 'denying']
    """
    if base in irregular:
        return irregular[base]
    if base.endswith("e"):
        return frozenset({base, base + "s", base + "d", base[:-1] + "ing"})
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return frozenset({base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"})
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return frozenset({base, third, base + "ed", base + "ing"})


def _read_irregular(path: Path) -> dict[str, frozenset[str]]:
    forms: dict[str, frozenset[str]] = {}
    with path.open(encoding="utf-8") as file:
        next(file)
        for line in file:
            words = line.split()
            # Two spellings of one verb (labelled, labeled) stand on two lines.
            forms[words[0]] = forms.get(words[0], frozenset()) | frozenset(words)
    return forms


def _entries(path: Path, irregular: Mapping[str, frozenset[str]]) -> dict[str, Entry]:
    """Nominate every form of every term; the first line that names a form wins."""
    found: dict[str, Entry] = {}
    for term, kind in read_terms(path):
        forms = inflect(term, irregular) if kind in _VERB_CLASSES else (term,)
        for form in (term, *sorted(forms)):
            found.setdefault(form, Entry(term, kind, _ending_of(form, term)))
    return found


def _ending_of(form: str, term: str) -> str:
    if form == term:
        return ""
    return next((ending for ending in ("ing", "s") if form.endswith(ending)), "ed")


def _first_class(path: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    for term, kind in read_terms(path):
        found.setdefault(term, kind)
    return found


def _all_classes(path: Path) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for term, kind in read_terms(path):
        found[term] = found.get(term, frozenset()) | {kind}
    return found
