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
    is_participle = first.endswith(("ing", "ly", "ed")) and not words.is_capital(start)
    if words.is_class(start, "relative") or is_participle:
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
    """Find the comma before a first aside where one follows another: "Ruiz, 45, a nurse, said"."""
    for at in range(comma - 1, 0, -1):
        if words.word(at) in {'"', ";", ":"}:
            return None
        if words.word(at) == COMMA:
            inside = at + 1
            is_aside = (
                words.word(inside)[:1].isdigit()
                or words.is_class(inside, "relative")
                or (is_apposition(words, inside, comma) and words.is_capital(at - 1))
            )
            return at if is_aside else None
    return None


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
