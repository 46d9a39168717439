"""Noun phrases without a parser: to the left of a reporting verb.

A phrase is read word by word until something cannot belong to it. The rules know function words and
marks, not parts of speech; where they err, they err by a word or two at the far end.
"""

from hedge.explain.asides import (
    COMMA,
    end_of_aside,
    is_apposition,
    outer_comma,
    relative_before,
    short_bracket,
)
from hedge.explain.words import Phrase, Words

_ASIDE_ENDS = frozenset({COMMA, "-", ")"})


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
    if last < 0 or not (words.is_word(last) or words.word(last) in _ASIDE_ENDS):
        return None
    if words.is_pronoun(last) and not _is_object(words, last):
        return last, end
    if words.is_class(last, "relative"):
        return _antecedent(words, last)
    opening = short_bracket(words, last)
    if opening is not None:
        head = before(words, opening)
        return (head[0], end) if head else None
    if words.word(last) in _ASIDE_ENDS:
        return _around_aside(words, last)
    start = _trim(words, _walk_left(words, last), end)
    return (start, end) if start < end else None


def _is_object(words: Words, at: int) -> bool:
    """Tell whether "it" ends a longer phrase: "the man who found it", "a banker working on it"."""
    if words.word(at) not in {"it", "you"}:
        return False
    return words.is_function(at - 1, "preposition") or relative_before(words, at) is not None


def _walk_left(words: Words, last: int) -> int:
    """Return where the phrase that ends with a word begins."""
    at = last
    while at > 0:
        if _is_border(words, at - 1, last) or words.is_finite(at - 1):
            relative = relative_before(words, at)
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
    relative = relative_before(words, at)
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
    if words.is_class(at, "opener"):
        return True
    if word == "and":
        return _joins_clauses(words, at)
    if words.is_function(at, "coordinator", "object") or words.is_pronoun(at):
        return not words.is_class(at, "possessive")
    return words.is_function(at, "clause") or word == "that"


def _joins_clauses(words: Words, at: int) -> bool:
    """Tell whether "and" parts two sentences rather than two nouns."""
    if words.word(at + 1).endswith("ed") and not words.is_capital(at + 1):
        return False
    for index in range(at - 1, -1, -1):
        if words.is_mark(index) and words.word(index) != COMMA:
            return False
        if words.is_finite(index) or words.is_pronoun(index):
            return True
        if words.word(index).endswith("ed") and not words.is_capital(index):
            return True
    return False


def _starts_here(words: Words, at: int) -> bool:
    """Tell whether the phrase begins with this word and what stands before is something else."""
    if _is_name_after_verb(words, at):
        return True
    if not words.is_function(at, "determiner") and not words.is_class(at, "possessive"):
        return False
    previous = words.word(at - 1)
    if words.is_function(at - 1, "determiner") or previous in {"such", "and", "'s"}:
        return False
    if previous == "by" and words.word(at - 2).endswith("ed"):
        return False
    return not words.is_class(at - 1, "tie_left") or not _may_be_modified(words, at - 2)


def _is_name_after_verb(words: Words, at: int) -> bool:
    """Tell whether a name follows a time or a verb: "in May Ruiz said", "when asked Ruiz said"."""
    previous = at - 1
    if not words.is_capital(at) or words.word(previous) == "'s":
        return False
    if words.tokens.kinds[previous] in {"#day", "#date"} or words.is_day(previous):
        # "In May Ruiz said", but "the book by Sunday Echo reporter Ana Ruiz said".
        return words.word(previous - 1) not in {"by", "of", "the"}
    return words.word(previous).endswith("ed") and not words.is_capital(previous)


def _may_be_modified(words: Words, at: int) -> bool:
    """Tell whether "of", "in", ... may hang on a word: officials in, some of, many at."""
    return words.is_noun(at) or words.is_class(at, "stand-in")


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
    if words.word(end - 1) == COMMA:
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
    outer = outer_comma(words, comma) if words.word(comma) == COMMA else None
    comma = comma if outer is None else outer
    head = before(words, comma)
    if head is None:
        return None
    end = end_of_aside(words, comma, last)
    if is_apposition(words, comma + 1, end):
        return head[0], _first_apposition(words, comma, end)
    joined = next((at for at in range(comma + 1, end) if words.word(at) == "and"), comma)
    if is_apposition(words, comma + 1, joined):
        return head[0], joined
    return _with_office(words, head)


def _first_apposition(words: Words, comma: int, end: int) -> int:
    """End before a second apposition that explains the name at the end of the first.

    "Ana Ruiz, the mayor of Port Vale, a town of 9,000".
    """
    for at in range(comma + 2, end - 1):
        explains = words.is_class(at + 1, "article") and words.is_capital(at - 1)
        if words.word(at) == COMMA and explains and not words.is_capital(comma + 1):
            return at
    return end


def _with_office(words: Words, name: Phrase) -> Phrase:
    """Take in the office before a name: "the harbour master, Ana Ruiz, who ..."."""
    start = name[0]
    if start < 2 or words.word(start - 1) != COMMA or not words.is_capital(start):
        return name
    office = before(words, start - 1) if words.is_noun(start - 2) else None
    if office is None or words.is_capital(start - 2) or not _opens_clause(words, office[0]):
        return name
    return office[0], name[1]


def _opens_clause(words: Words, at: int) -> bool:
    return at == 0 or words.is_mark(at - 1) or words.is_function(at - 1, "clause")
