"""Noun phrases without a parser: to the right of a reporting verb or a preposition."""

from hedge.explain.asides import (
    COMMA,
    is_apposition,
    relative_before,
)
from hedge.explain.words import Phrase, Words


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
    >>> subject_from(Words(tokenize("The pair marched home, saying it rained.")), 0)
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


def begins_phrase(words: Words, at: int) -> bool:
    """Tell whether a noun phrase may begin at a position."""
    if not words.is_word(at) or words.is_finite(at) or words.is_day(at):
        return False
    if (
        words.is_pronoun(at)
        or words.is_function(at, "determiner")
        or words.is_class(at, "stand-in")
    ):
        return not words.is_class(at, "relative")
    if words.is_capital(at) or not words.word(at).endswith(("ly", "ing")):
        return words.is_noun(at)
    return words.is_noun(at) and words.is_noun(at + 1)


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
    relative = relative_before(words, at)
    if relative is not None and relative > start and words.word(relative) != "that":
        return words.is_function(at, "clause") and not words.is_class(at, "relative")
    if words.is_function(at, "clause"):
        return not (words.word(at) in {"who", "whose"} and words.is_noun(at - 1))
    return _is_alien(words, at) or _is_loose_word(words, at)


def _is_alien(words: Words, at: int) -> bool:
    """Tell whether a verb, pronoun, preposition or article ends the phrase before it."""
    word = words.word(at)
    if words.is_class(at, "splitter") or (words.is_finite(at) and word != "'s"):
        return True
    if words.is_pronoun(at):
        return not words.is_class(at, "possessive")
    if word == "by" and words.word(at - 1).endswith("ed"):
        return False
    if words.is_function(at, "preposition"):
        is_deed = words.word(at + 1).endswith("ing") and not words.is_noun(at + 2)
        return not words.is_class(at, "tie") or is_deed or _is_occasion(words, at)
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
    while words.word(end) == COMMA:
        close = _walk_right(words, end + 1)
        if not _is_closed(words, close) or not is_apposition(words, end + 1, close):
            break
        if _is_present(words, end + 1):
            break
        end = close
    return end


def _is_present(words: Words, at: int) -> bool:
    """Tell whether a verb in the present opens what follows a comma: "Ruiz, stems from ..."."""
    is_form = words.word(at).endswith("s") and not words.is_capital(at)
    return is_form and words.is_function(at + 1, "preposition", "determiner", "clause")


def _is_closed(words: Words, at: int) -> bool:
    """Tell whether a phrase may end before a word: no verb follows that it is the subject of."""
    follows = words.is_function(at, "preposition", "clause") or words.is_day(at)
    return words.is_mark(at) or follows
