"""Whether a source is named, unnamed, or a document.

- **document**: a paper, study, poll, law or data set speaks, whoever wrote it.
- **unnamed**: nobody could say who it is: "officials", "a spokesman", "one of the fathers",
  "critics of the plan", "people familiar with the matter".
- **named**: a person or body with a name, or one that the article has introduced or that everybody
  knows by its office: "Ana Ruiz", "she", "the mayor", "the union", "police".
"""

from hedge.explain.words import Phrase, Words

NAMED, UNNAMED, DOCUMENT = "named", "unnamed", "document"


def kind_of(words: Words, phrase: Phrase) -> str:
    """Tell what kind of source a phrase names.

    Parameters
    ----------
    words : Words
    phrase : (int, int)

    Returns
    -------
    {"named", "unnamed", "document"}

    Examples
    --------
    >>> from hedge.features.tokens import tokenize
    >>> kind_of(Words(tokenize("Two officials said so.")), (0, 2))
    'unnamed'
    """
    head = head_of(words, phrase)
    if words.is_class(head, "document") and not _is_name(words, phrase):
        return DOCUMENT
    if _has_personal_name(words, phrase, head):
        return NAMED
    return UNNAMED if _is_indefinite(words, phrase, head) else NAMED


def head_of(words: Words, phrase: Phrase) -> int:
    """Return the position of the noun that a phrase is about: the last before "of", "in", ..."""
    start, end = phrase
    for at in range(start + 1, end):
        is_end = words.is_function(at, "preposition", "clause") or words.is_mark(at)
        if is_end or words.is_day(at) or words.word(at).endswith("ed"):
            return at - 1
    return end - 1


def _is_name(words: Words, phrase: Phrase) -> bool:
    """Tell whether every word of a phrase has a capital: The Washington Post."""
    return phrase[1] - phrase[0] > 1 and all(
        words.is_capital(at) for at in range(*phrase) if words.is_word(at)
    )


def _has_personal_name(words: Words, phrase: Phrase, head: int) -> bool:
    """Tell whether the head is a name, or an apposition gives one."""
    if words.is_capital(head) and not _is_sentence_start(words, head):
        return True
    return any(
        words.word(at) == "," and words.is_capital(at + 1) and words.is_noun(at + 1)
        for at in range(head, phrase[1] - 1)
    )


def _is_sentence_start(words: Words, at: int) -> bool:
    return at == 0 or (at == 1 and not words.is_word(0))


def _is_indefinite(words: Words, phrase: Phrase, head: int) -> bool:
    start = phrase[0]
    if words.is_pronoun(start) or words.is_class(start, "definite"):
        return False
    if words.is_class(start, "indefinite") or words.word(start)[0].isdigit():
        return True
    if words.is_class(start, "unnamed"):
        return True
    return words.is_class(head, "unnamed") or words.word(head).endswith("s")
