"""What hangs on a noun: relative clauses and asides that say who somebody is."""

from hedge.explain.words import Words

#: Longest apposition, in words.
_LONGEST_APPOSITION = 28
#: How far a relative clause is looked for.
_RELATIVE_REACH = 14
COMMA = ","


def relative_before(words: Words, at: int) -> int | None:
    """Find the relative pronoun, bound to a noun without a comma, that a verb belongs to."""
    for index in range(at - 1, max(-1, at - _RELATIVE_REACH), -1):
        if words.is_mark(index) or index in words.verbs:
            return None
        if words.is_class(index, "postnominal"):
            return index if words.is_noun(index - 1) else None
    return None


def is_apposition(words: Words, start: int, end: int) -> bool:
    """Tell whether the words between two commas say who somebody is."""
    if not 0 < end - start <= _LONGEST_APPOSITION:
        return False
    first = words.word(start)
    if first[:1].isdigit():
        return end - start > 1
    if first in {"from", "of"}:
        return True
    is_adverb = first.endswith("ly") and not words.is_capital(start)
    if words.is_class(start, "relative") or is_adverb or is_participle(words, start):
        return False
    opens = words.is_function(start, "clause", "preposition", "coordinator", "filler")
    if opens or words.is_day(start) or words.is_pronoun(start):
        return False
    return not _has_clause(words, start, end)


def _has_clause(words: Words, start: int, end: int) -> bool:
    """Tell whether a verb stands there outside a relative clause."""
    for at in range(start, end):
        if words.is_class(at, "relative"):
            return False
        if words.is_finite(at):
            return True
    return False


def outer_comma(words: Words, comma: int) -> int | None:
    """Find the comma before an aside that holds commas itself: "Ruiz, 45, a nurse, said"."""
    at = _comma_before(words, comma)
    if at is None:
        return None
    is_who = is_apposition(words, at + 1, comma) and words.is_capital(at - 1)
    if is_who or words.word(at + 1)[:1].isdigit() or _modifies(words, at + 1):
        return at
    further = _comma_before(words, at)
    return further if further is not None and _modifies(words, further + 1) else None


def _comma_before(words: Words, end: int) -> int | None:
    for at in range(end - 1, 0, -1):
        if words.word(at) in {'"', ";", ":", "but"}:
            return None
        if words.word(at) == COMMA:
            return at
    return None


def _modifies(words: Words, at: int) -> bool:
    """Tell whether a relative clause, "based in ..." or "with ..." hangs on the noun before."""
    if words.is_class(at, "relative"):
        return True
    is_noun = words.is_noun(at - 2) and not words.is_day(at - 2)
    if words.is_function(at, "preposition"):
        return is_noun and words.is_capital(at - 2)
    return is_noun and is_participle(words, at) and at not in words.verbs


def is_participle(words: Words, at: int) -> bool:
    """Tell whether a participle may stand there: based, founded, led, born."""
    is_form = words.word(at).endswith(("ing", "ed")) or words.is_class(at, "participle")
    return is_form and not words.is_capital(at)


def end_of_aside(words: Words, comma: int, last: int) -> int:
    """End an apposition before a relative clause that follows it after a comma."""
    for at in range(comma + 1, last):
        if words.word(at) == COMMA and not is_apposition(words, at + 1, last):
            return at
    return last


def short_bracket(words: Words, last: int) -> int | None:
    """Return where a bracket of a word or two opens: the World Health Organization (WHO)."""
    if words.word(last) != ")":
        return None
    return next((at for at in range(last - 2, last - 6, -1) if words.word(at) == "("), None)
