"""What pulls a candidate cue up or down, in the words of people."""

from collections import defaultdict
from collections.abc import Mapping

from hedge.features.candidates import Candidate

#: How a slot reads that holds words as they stand; the value goes into the braces.
_WORDS = {
    "l1": "after {}",
    "l2": "after {}",
    "r1": "before {}",
    "r2": "before {}",
    "bl": "{} a little before",
    "br": "{} a little after",
    "v": "verb {}",
    "cl": "clause opened by {}",
    "end": "sentence ends with {}",
    "al": "hedge {} before",
    "ar": "hedge {} after",
    "in": "{} inside",
    "rep": "reported by {}",
    "first": "first word {}",
    "pr": "sentence before has {}",
    "w": "{} in it",
    "w2": "{} in it",
    "a1": "{} behind the quotation",
}
#: How a slot reads that holds words by their class.
_CLASSES = {
    "L1": "after {}",
    "L2": "after {}, then {}",
    "L3": "after {}, then {}, then {}",
    "R1": "before {}",
    "R2": "before {}, then {}",
    "R3": "before {}, then {}, then {}",
    "LR": "between {} and {}",
    "LLR": "after {}, then {}, and before {}",
    "LRR": "after {} and before {}, then {}",
    "V": "verb: {}, then {}",
    "s": "subject: {}",
    "F2": "sentence opens with {}, then {}",
    "F3": "sentence opens with {}, then {}, then {}",
    "W2": "{}, then {} in it",
    "A1": "{} behind the quotation",
    "A2": "{}, then {} behind the quotation",
}
#: Slots that read alike whatever the candidate.
_WHOLE = {
    "U": "its capital",
    "l": "no capital",
    "q": "inside a quotation",
    "inq": "begins inside a quotation",
    "negl": "negation before",
    "negr": "negation after",
    "g0": "no reporting verb",
    "gr": "reporting verb after",
    "no previous": "first sentence",
    "pos=0": "at the beginning of the sentence",
    "pos=1": "near the beginning of the sentence",
    "pos=m": "in the middle of the sentence",
    "pos=z": "near the end of the sentence",
    "l1=^": "at the beginning of the sentence",
    "L1=^": "at the beginning of the sentence",
    "r1=$": "at the end of the sentence",
    "R1=$": "at the end of the sentence",
    "al=^": "no hedge before",
    "ar=$": "no hedge after",
    "s=^": "no subject before",
    "v=$": "no verb after",
    "cl=^": "clause opens the sentence",
    "cld=1": "at the start of its clause",
    "cld=2": "near the start of its clause",
    "cld=3": "near the start of its clause",
    "cld=4": "far from the start of its clause",
    "p=plain": "sentence before reports nothing",
    "p=said": "sentence before reports",
    "p=quoted": "sentence before quotes",
    "p=open": "quotation of the sentence before goes on",
    "hl=0": "not in a headline",
    "hl=1": "in a headline",
    "np=True": "opens a paragraph",
    "np=False": "inside a paragraph",
    "verb=0": "no verb in the quotation",
    "verb=1": "a verb in the quotation",
    "closed=0": "quotation runs to the end",
    "closed=1": "sentence goes on after the quotation",
}
_REPORTS = {
    "say": "a word of saying",
    "claim": "a word of claiming",
    "think": "a word of thinking",
    "judge": "a word of judging",
    "frame": "a frame such as “according to”",
}
_NOUNS = {
    "person": "a noun for a person",
    "office": "a noun for an office",
    "media": "a noun for the media",
    "document": "a noun for a document",
    "evidence": "a noun for evidence",
    "proposal": "a noun for a proposal",
    "forecast": "a noun for a forecast",
    "study": "a noun for a study",
    "poll": "a noun for a poll",
    "date": "a date",
    "day": "a day",
}
#: Classes of words that have a name of their own, and the ends of a sentence.
_PLAIN = {
    "w": "a plain word",
    "Name": "a name",
    "0": "a figure",
    "^": "the beginning",
    "$": "the end",
}
_CANDIDATES = {
    **_REPORTS,
    "modal": "a modal verb",
    "verb": "a verb of this kind",
    "open": "a word that leaves it open",
    "noun": "a noun of this kind",
    "adjective": "an adjective of this kind",
    "adverb": "an adverb of this kind",
    "colon": "a mark beside a name",
    "quote": "a quotation",
}


def pulls(
    candidate: Candidate, weights: Mapping[str, Mapping[str, float]]
) -> list[tuple[float, str]]:
    """Add up what each part of the surroundings contributes.

    Parameters
    ----------
    candidate : Candidate
    weights : mapping of str to (mapping of str to float)
        What the model has learned, by anchor and slot.

    Returns
    -------
    list of (float, str)
        Log-odds and what they stand for, greatest first, without what has no plain wording.

    Examples
    --------
    >>> may = Candidate(3, 6, "modal", ("may", "@modal"), ["", "l1=it"])
    >>> pulls(may, {"may": {"l1=it": 1.0}, "@modal": {"l1=it": 0.5}})
    [(1.5, 'after “it”')]
    """
    totals: defaultdict[str, float] = defaultdict(float)
    for anchor in candidate.anchors:
        learned = weights.get(anchor, {})
        for slot in candidate.slots:
            name = describe(anchor, slot) if slot in learned else None
            if name is not None:
                totals[name] += learned[slot]
    return sorted(((total, name) for name, total in totals.items()), reverse=True)


def describe(anchor: str, slot: str) -> str | None:
    """Say a feature in words.

    Parameters
    ----------
    anchor : str
        A word, or what stands for it: ``=`` and its lemma, ``@`` and its class.
    slot : str
        What stands around it.

    Returns
    -------
    str or None
        None where people have no words for it.

    Examples
    --------
    >>> describe("may", "R2=#person -ly")
    'before a noun for a person, then a word in -ly'
    """
    if not slot:
        kind = anchor[1:].partition("+")[0]
        return _CANDIDATES.get(kind) if anchor.startswith("@") else "the word itself"
    if slot in _WHOLE:
        return _WHOLE[slot]
    key, _, value = slot.partition("=")
    if key in _WORDS:
        return _of_words(key, value)
    if key in _CLASSES:
        return _of_classes(key, value)
    if key == "t" and value in _NOUNS:
        return f"{_NOUNS[value]} before"
    return _of_governor(key, value)


def _of_words(key: str, value: str) -> str | None:
    """Quote words as they stand; the marks for the ends of a sentence are no words."""
    said = [word for word in value.split() if word not in {"^", "$", "?"}]
    if not said or (key == "rep" and not value.isalpha()):
        return None
    ends = " at the beginning" if "^" in value else " at the end" if "$" in value else ""
    return _WORDS[key].format(f"“{' '.join(said)}”") + ends


def _of_classes(key: str, value: str) -> str | None:
    """Say classes of words; that nothing stands beyond an end is not worth saying."""
    if not set(value.split()) - {"^", "$"} or "^ ^" in value or "$ $" in value:
        return None
    parts = [_class_in_words(part) for part in value.split()]
    wanted = _CLASSES[key].count("{}")
    return _CLASSES[key].format(*parts) if len(parts) == wanted else None


def _class_in_words(value: str) -> str:
    """Say a generalised word: ``w``, ``#person``, ``=say+ed``, ``-ly`` or itself."""
    if value in _PLAIN:
        return _PLAIN[value]
    if value[1:] in _NOUNS and value[0] == "#":
        return _NOUNS[value[1:]]
    report, _, ending = value[1:].partition("+")
    if value[0] == "=" and report in _REPORTS:
        return f"{_REPORTS[report]} in -{ending}" if ending else _REPORTS[report]
    return f"a word in {value}" if value[0] == "-" and len(value) > 1 else f"“{value}”"


def _of_governor(key: str, value: str) -> str | None:
    """Say which reporting word the clause hangs on."""
    name, _, that = value.partition("+")
    with_that = " with “that”" if that else ""
    if key == "g":
        return f"governed by “{name.partition(':')[2]}”{with_that}"
    if key == "gk" and name in _REPORTS:
        return f"governed by {_REPORTS[name]}{with_that}"
    return None
