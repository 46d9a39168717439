"""Noun phrases without a parser: to the left of a reporting verb, and to the right of one.

A phrase is read word by word until something cannot belong to it. The rules know function words and
marks, not parts of speech; where they err, they err by a word or two at the far end.
"""

from hedge.explain.words import Phrase, Words

#: Longest apposition, in words.
_LONGEST_APPOSITION = 28
#: How far a relative clause is looked for.
_RELATIVE_REACH = 14
_RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
_POSSESSIVES = frozenset({"his", "her", "their", "its", "my", "our", "your", "whose"})
_LOOSE = frozenset({"of", "for", "at", "from", "with", "in", "on", "to", "within", "near"})
#: Words that open a clause without a noun before them.
_OPENERS = frozenset({"what", "how", "why", "where", "whatever"})
_HEADS = frozenset(
    {
        "all",
        "both",
        "each",
        "few",
        "many",
        "most",
        "none",
        "one",
        "others",
        "several",
        "some",
        "those",
    }
)
_LOOSE_LEFT = _LOOSE | {"by", "against", "between"}
_NO_PART = frozenset({"but", "or", "nor", "so", "yet"})
_COMMA = ","


def before(words: Words, end: int) -> Phrase | None:
    """Read the noun phrase that ends before a position.

    Parameters
    ----------
    words : Words
    end : int
        Position behind the phrase.

    Returns
    -------
    (int, int) or None

    Examples
    --------
    >>> from hedge.features.tokens import tokenize
    >>> words = Words(tokenize("It rained, the head of the port said."))
    >>> before(words, 8)
    (3, 8)
    """
    last = end - 1
    if last < 0:
        return None
    if words.is_pronoun(last) and not _is_object(words, last):
        return last, end
    if words.word(last) in _RELATIVES:
        return _antecedent(words, last)
    opening = _short_bracket(words, last)
    if opening is not None:
        head = before(words, opening)
        return (head[0], end) if head else None
    if words.word(last) in {_COMMA, "-", ")"}:
        return _around_aside(words, last)
    start = _trim(words, _walk_left(words, last), end)
    return (start, end) if start < end else None


def subject_from(words: Words, start: int) -> Phrase | None:
    """Read the noun phrase that begins at a position and is the subject of what follows.

    Parameters
    ----------
    words : Words
    start : int

    Returns
    -------
    (int, int) or None

    Examples
    --------
    >>> from hedge.features.tokens import tokenize
    >>> subject_from(Words(tokenize("The pair left home, saying it rained.")), 0)
    (0, 2)
    """
    phrase = after(words, start)
    if phrase is None:
        return None
    for at in range(start + 1, phrase[1]):
        is_verb = words.word(at).endswith("ed") and words.word(at + 1) != "by"
        if words.is_noun(at - 1) and (is_verb or words.is_function(at, "filler")):
            return (start, at) if not words.is_capital(at) else phrase
    return phrase


def after(words: Words, start: int) -> Phrase | None:
    """Read the noun phrase that begins at a position.

    Parameters
    ----------
    words : Words
    start : int

    Returns
    -------
    (int, int) or None

    Examples
    --------
    >>> from hedge.features.tokens import tokenize
    >>> words = Words(tokenize('"It rained," said Ana Ruiz, head of the port, on Monday.'))
    >>> after(words, 6)
    (6, 13)
    """
    if words.is_pronoun(start):
        return start, start + 1
    end = _walk_right(words, start)
    if end == start:
        return None
    return start, _with_appositions(words, end)


def begins_phrase(words: Words, at: int) -> bool:
    """Tell whether a noun phrase may begin at a position."""
    if not words.is_word(at) or words.is_finite(at) or words.is_day(at):
        return False
    if words.is_pronoun(at) or words.is_function(at, "determiner") or words.word(at) in _HEADS:
        return words.word(at) not in _RELATIVES
    return words.is_noun(at) and not words.word(at).endswith(("ly", "ing"))


def _short_bracket(words: Words, last: int) -> int | None:
    """Return where a bracket of a word or two opens: the World Health Organization (WHO)."""
    if words.word(last) != ")":
        return None
    return next((at for at in range(last - 2, last - 6, -1) if words.word(at) == "("), None)


def _is_object(words: Words, at: int) -> bool:
    """Tell whether "it" ends a longer phrase: "the man who found it", "a banker working on it"."""
    if words.word(at) not in {"it", "you"}:
        return False
    return words.is_function(at - 1, "preposition") or _relative_before(words, at) is not None


def _walk_left(words: Words, last: int) -> int:
    """Return where the phrase that ends with a word begins."""
    at = last
    while at > 0:
        if _is_border(words, at - 1, last) or words.is_finite(at - 1):
            relative = _relative_before(words, at)
            if relative is None:
                break
            at = relative - 1
        elif _starts_here(words, at):
            further = _further_left(words, at)
            if further is None:
                break
            at = further
        else:
            at -= 1
    return at


def _further_left(words: Words, at: int) -> int | None:
    """Find the noun that a clause or participle with its own object hangs on.

    "People who saw the ship said", "doctors treating the survivors said".
    """
    relative = _relative_before(words, at)
    if relative is not None and relative < at - 1:
        return relative - 1
    participle = words.word(at - 1)
    if participle.endswith("ing") and words.is_noun(at - 2) and at - 1 not in words.verbs:
        return at - 2
    return None


def _is_border(words: Words, at: int, last: int) -> bool:
    """Tell whether a word cannot belong to a phrase that ends further right."""
    word = words.word(at)
    if words.is_mark(at) or words.tokens.quoted[at] != words.tokens.quoted[last]:
        return True
    if word in _OPENERS:
        return True
    if word == "and":
        return _joins_clauses(words, at)
    if words.is_function(at, "coordinator", "object") or words.is_pronoun(at):
        return word not in _POSSESSIVES
    return words.is_function(at, "clause") or word == "that"


def _joins_clauses(words: Words, at: int) -> bool:
    """Tell whether "and" parts two sentences rather than two nouns."""
    if words.word(at + 1).endswith("ed") and not words.is_capital(at + 1):
        return False
    for index in range(at - 1, -1, -1):
        if words.is_mark(index) and words.word(index) != _COMMA:
            return False
        if words.is_finite(index) or words.is_pronoun(index):
            return True
        if words.word(index).endswith("ed") and not words.is_capital(index):
            return True
    return False


def _relative_before(words: Words, at: int) -> int | None:
    """Find the relative pronoun, bound to a noun without a comma, that a verb belongs to."""
    for index in range(at - 1, max(-1, at - _RELATIVE_REACH), -1):
        if words.is_mark(index) or index in words.verbs:
            return None
        if words.word(index) in {"who", "which", "that"}:
            return index if words.is_noun(index - 1) else None
    return None


def _starts_here(words: Words, at: int) -> bool:
    """Tell whether the phrase begins with this word and what stands before is something else."""
    if _is_name_after_verb(words, at):
        return True
    if not words.is_function(at, "determiner") and words.word(at) not in _POSSESSIVES:
        return False
    previous = words.word(at - 1)
    if words.is_function(at - 1, "determiner") or previous in {"such", "and", "'s"}:
        return False
    if previous == "by" and words.word(at - 2).endswith("ed"):
        return False
    return previous not in _LOOSE_LEFT or not _may_be_modified(words, at - 2)


def _is_name_after_verb(words: Words, at: int) -> bool:
    """Tell whether a name follows a time or a verb: "in May Ruiz said", "when asked Ruiz said"."""
    previous = at - 1
    if not words.is_capital(at) or words.word(previous) == "'s":
        return False
    if words.tokens.kinds[previous] in {"#day", "#date"} or words.is_day(previous):
        return True
    return words.word(previous).endswith("ed") and not words.is_capital(previous)


def _may_be_modified(words: Words, at: int) -> bool:
    """Tell whether "of", "in", ... may hang on a word: officials in, some of, many at."""
    return words.is_noun(at) or words.word(at) in _HEADS


def _trim(words: Words, start: int, end: int) -> int:
    """Drop what stands before a phrase and is no part of it: adverbs, "in March"."""
    while start < end - 1:
        is_adverb = words.word(start).endswith("ly") and not words.is_noun(start - 1)
        if words.is_class(start, "lead") or (is_adverb and start + 1 < end - 1 and start == 0):
            start += 1
        elif words.is_function(start, "preposition") and words.word(start) != "most":
            inner = _behind_preposition(words, start, end)
            if inner == start:
                break
            start = inner
        elif words.is_day(start) and words.word(start + 1) != "'s" and start + 1 < end:
            start += 1
        else:
            break
    if words.is_function(start, "preposition") and start == end - 1:
        return end
    return start


def _behind_preposition(words: Words, start: int, end: int) -> int:
    """Return where the phrase begins that follows "in Paris" or "in his statement"."""
    for at in range(start + 2, end):
        if words.is_function(at, "determiner") and words.is_noun(at - 1):
            return at
        if words.is_capital(at) and not words.is_capital(at - 1) and words.is_noun(at - 1):
            return at
        if not words.is_capital(at) and words.is_capital(at - 1):
            return at
    return min(start + 2, end - 1) if words.is_capital(start + 1) else start + 1


def _antecedent(words: Words, relative: int) -> Phrase | None:
    """Return what a relative pronoun stands for, or the pronoun where nothing is left of it."""
    end = relative
    if words.word(end - 1) == "-":
        return before(words, end)
    if words.word(end - 1) == _COMMA:
        end -= 1
    found = before(words, end) if end > 0 and words.is_word(end - 1) else None
    return found or (relative, relative + 1)


def _around_aside(words: Words, last: int) -> Phrase | None:
    """Read a phrase with something set between it and the verb: "Ruiz, who lives here, said"."""
    opening = "(" if words.word(last) == ")" else words.word(last)
    for at in range(last - 1, 0, -1):
        if words.word(at) == opening and words.is_word(at - 1):
            return _join_aside(words, at, last)
        if words.word(at) == ";":
            return None
    return None


def _join_aside(words: Words, comma: int, last: int) -> Phrase | None:
    """Read the phrase before an aside; an aside that says who it is belongs to it."""
    outer = _outer_comma(words, comma) if words.word(comma) == _COMMA else None
    comma = comma if outer is None else outer
    head = before(words, comma)
    if head is None:
        return None
    if _is_apposition(words, comma + 1, last):
        return head[0], _cut_aside(words, comma, last)
    return _with_office(words, head)


def _with_office(words: Words, name: Phrase) -> Phrase:
    """Take in the office before a name: "the harbour master, Ana Ruiz, who ..."."""
    start = name[0]
    if start < 2 or words.word(start - 1) != _COMMA or not words.is_capital(start):
        return name
    office = before(words, start - 1) if words.is_noun(start - 2) else None
    if office is None or words.is_capital(start - 2) or not _opens_clause(words, office[0]):
        return name
    return office[0], name[1]


def _opens_clause(words: Words, at: int) -> bool:
    return at == 0 or words.is_mark(at - 1) or words.is_function(at - 1, "clause")


def _outer_comma(words: Words, comma: int) -> int | None:
    """Find the comma before a first aside where one follows another: "Ruiz, 45, a nurse, said"."""
    for at in range(comma - 1, 0, -1):
        if words.word(at) in {'"', ";", ":"}:
            return None
        if words.word(at) == _COMMA:
            inside = at + 1
            is_aside = (
                words.word(inside)[:1].isdigit()
                or words.word(inside) in _RELATIVES
                or (_is_apposition(words, inside, comma) and words.is_capital(at - 1))
            )
            return at if is_aside else None
    return None


def _cut_aside(words: Words, comma: int, last: int) -> int:
    """End an apposition before a relative clause that follows it after a comma."""
    for at in range(comma + 1, last):
        if words.word(at) == _COMMA and not _is_apposition(words, at + 1, last):
            return at
    return last


def _is_apposition(words: Words, start: int, end: int) -> bool:
    """Tell whether the words between two commas say who somebody is."""
    if not 0 < end - start <= _LONGEST_APPOSITION:
        return False
    first = words.word(start)
    if first[:1].isdigit():
        return end - start > 1
    if first in {"from", "of"}:
        return True
    if first in _RELATIVES or first.endswith(("ing", "ly", "ed")):
        return False
    opens = words.is_function(start, "clause", "preposition", "coordinator", "filler")
    if opens or words.is_day(start) or words.is_pronoun(start):
        return False
    return not _has_clause(words, start, end)


def _has_clause(words: Words, start: int, end: int) -> bool:
    """Tell whether a verb stands there outside a relative clause."""
    for at in range(start, end):
        if words.word(at) in _RELATIVES:
            return False
        if words.is_finite(at):
            return True
    return False


def _walk_right(words: Words, start: int) -> int:
    """Return where the phrase that begins with a word ends."""
    at = start
    while at < len(words) and not _ends_before(words, at, start):
        at += 1
    if words.word(at) == "(":
        closing = next((i for i in range(at + 2, at + 6) if words.word(i) == ")"), None)
        if closing is not None:
            return closing + 1
    while at > start + 1 and (
        words.is_function(at - 1, "preposition", "coordinator") or words.is_day(at - 1)
    ):
        at -= 1
    return at


def _ends_before(words: Words, at: int, start: int) -> bool:
    """Tell whether a word cannot belong to a phrase that began further left."""
    if words.is_mark(at) or words.tokens.quoted[at] != words.tokens.quoted[start]:
        return True
    if at == start:
        return words.is_finite(at) and not words.is_capital(at)
    relative = _relative_before(words, at)
    if relative is not None and relative > start and words.word(relative) != "that":
        return words.is_function(at, "clause") and words.word(at) not in _RELATIVES
    if words.is_function(at, "clause"):
        return not (words.word(at) in {"who", "whose"} and words.is_noun(at - 1))
    return _is_alien(words, at) or _is_loose_word(words, at)


def _is_alien(words: Words, at: int) -> bool:
    """Tell whether a verb, pronoun, preposition or article ends the phrase before it."""
    word = words.word(at)
    if word in _NO_PART or (words.is_finite(at) and word != "'s"):
        return True
    if words.is_pronoun(at):
        return word not in _POSSESSIVES
    if word == "by" and words.word(at - 1).endswith("ed"):
        return False
    if words.is_function(at, "preposition"):
        return word not in _LOOSE or _is_occasion(words, at)
    return words.is_function(at, "determiner") and words.is_noun(at - 1)


def _is_loose_word(words: Words, at: int) -> bool:
    """Tell whether an adverb, a time or a participle stands there."""
    word = words.word(at)
    if words.is_capital(at):
        return words.is_day(at)
    if words.tokens.kinds[at].startswith("#") and not words.is_day(at):
        return False
    if word.endswith("ed") and words.is_function(at + 1, "determiner", "object"):
        return words.is_noun(at - 1)
    if words.is_day(at):
        return words.is_noun(at - 1)
    if word.endswith("ly"):
        return words.is_noun(at - 1)
    return word.endswith("ing") and words.is_noun(at - 1) and not words.is_noun(at + 1)


def _is_occasion(words: Words, at: int) -> bool:
    """Tell whether "in", "on", ... begins when or where it was said rather than who said it."""
    for index in range(at + 1, min(at + 4, len(words))):
        if words.is_mark(index):
            return False
        if words.is_class(index, "occasion"):
            return words.word(at) not in {"of", "for"}
    return words.word(at) in {"in", "to", "on", "with"} and words.word(at + 1) in {
        "a", "an", "his", "her", "their", "its", "them", "him", "that",
    }  # fmt: skip


def _with_appositions(words: Words, end: int) -> int:
    """Take in what stands between commas and says who somebody is."""
    while words.word(end) == _COMMA:
        close = _walk_right(words, end + 1)
        if not _is_closed(words, close) or not _is_apposition(words, end + 1, close):
            break
        end = close
    return end


def _is_closed(words: Words, at: int) -> bool:
    """Tell whether a phrase may end before a word: no verb follows that it is the subject of."""
    follows = words.is_function(at, "preposition", "clause") or words.is_day(at)
    return words.is_mark(at) or follows
