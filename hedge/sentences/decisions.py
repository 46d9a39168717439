"""Does a sentence end here? One small function for each kind of word before the mark."""

import re
from collections.abc import Callable, Mapping

from hedge.sentences.candidate import Candidate
from hedge.sentences.words import Words

_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,3}")
_ENUMERATOR = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})")
_SPEAKER = re.compile(
    r"(?:[A-Z][\w.'’-]*\s+){0,6}(?:said|says|asked|asks|added|wrote|replied|told|shouted|cried)\b"
)
#: A phrase such as "At 7 a.m." or "By about 6 p.m." that a sentence may begin with.
_TIME_PHRASE = re.compile(r"(?:At|By|Around|About|On|From|Before|After|Until|Since)\s[^,]{0,20}$")

Decision = Callable[[Candidate, Words], bool]


def ends_sentence(candidate: Candidate, words: Words) -> bool:
    """Decide about a candidate.

    Parameters
    ----------
    candidate : Candidate
        The marks and what stands around them.
    words : Words
        The word lists.

    Returns
    -------
    bool
    """
    if "?" in candidate.marks or "!" in candidate.marks:
        return _after_question_or_cry(candidate, words)
    if "…" in candidate.marks or ".." in candidate.marks:
        return _starts_upper(candidate)
    if _is_enumerator(candidate):
        return False
    if candidate.next_character.islower():
        return _is_brand(candidate.next_word)
    return _after_full_stop(candidate, words)


def _after_question_or_cry(candidate: Candidate, words: Words) -> bool:
    if candidate.next_character.islower():
        return _is_brand(candidate.next_word)
    if any(mark in candidate.marks for mark in "\"”'’»"):
        return not _is_speaker(candidate)
    return True


def _is_speaker(candidate: Candidate) -> bool:
    return not candidate.openers and bool(_SPEAKER.match(candidate.text, candidate.after))


def _is_brand(word: str) -> bool:
    """Tell words such as iPhone and eBay."""
    return len(word) > 2 and word[0].islower() and word[1].isupper() and word[2].islower()


def _starts_upper(candidate: Candidate) -> bool:
    return candidate.next_character.isupper()


def _is_enumerator(candidate: Candidate) -> bool:
    return candidate.is_whole_sentence and bool(_ENUMERATOR.fullmatch(candidate.word))


def _starter_follows(candidate: Candidate, words: Words) -> bool:
    return candidate.next_word.lower() in words.starters or bool(
        candidate.openers and candidate.openers[0] in '"“‘'
    )


def _after_full_stop(candidate: Candidate, words: Words) -> bool:
    kind = words.abbreviations.get(candidate.word)
    if kind is not None:
        return _BY_CLASS[kind](candidate, words)
    if _is_initial(candidate.word):
        return _after_initial(candidate, words)
    if _DOTTED.fullmatch(candidate.word):
        return _after_acronym(candidate, words)
    return True


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper()


def _after_initial(candidate: Candidate, words: Words) -> bool:
    following = candidate.next_word.lower()
    before = candidate.previous_word()
    if before.lower() in words.numbered:
        return True
    return following in words.starters and following not in words.names and len(following) > 1


def _after_acronym(candidate: Candidate, words: Words) -> bool:
    return _starter_follows(candidate, words)


def _after_title(candidate: Candidate, words: Words) -> bool:
    return False


def _after_prefix(candidate: Candidate, words: Words) -> bool:
    return candidate.next_word.lower() in words.starters


def _after_number_word(candidate: Candidate, words: Words) -> bool:
    return (
        not candidate.next_character.isdigit()
        and candidate.word[0].isupper()
        and (candidate.next_word.lower() in words.starters)
    )


def _after_month(candidate: Candidate, words: Words) -> bool:
    return not candidate.next_character.isdigit()


def _after_company(candidate: Candidate, words: Words) -> bool:
    return candidate.next_word.lower() not in words.offices and _upper_or_quote(candidate)


def _upper_or_quote(candidate: Candidate) -> bool:
    return candidate.next_character.isupper() and not candidate.openers.startswith(
        ("(", "-", "–", "—")
    )


def _after_final(candidate: Candidate, words: Words) -> bool:
    return _upper_or_quote(candidate)


def _after_time(candidate: Candidate, words: Words) -> bool:
    if candidate.next_word.lower() in words.calendar or candidate.openers.startswith("("):
        return False
    return not _TIME_PHRASE.fullmatch(candidate.text, candidate.start, candidate.mark)


_BY_CLASS: Mapping[str, Decision] = {
    "title": _after_title,
    "prefix": _after_prefix,
    "number": _after_number_word,
    "month": _after_month,
    "day": _after_month,
    "never": _after_title,
    "company": _after_company,
    "name": _after_final,
    "list": _after_final,
    "street": _after_final,
    "state": _after_final,
    "time": _after_time,
    "era": _after_final,
    "acronym": _after_acronym,
}
