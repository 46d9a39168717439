"""Does a sentence end after this abbreviation, initial or acronym? One function for each class."""

import re
from collections.abc import Callable, Mapping

from hedge.sentences.candidate import Candidate
from hedge.sentences.words import Words

Decision = Callable[[Candidate, Words], bool]

_ACRONYM = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,3}")
#: What a number word or a page sign numbers: 5, II, A5.
_NUMBER = re.compile(r"\d|[IVXLC]+\b|[A-Z]\d")
#: A nickname or a phrase in scare quotes: it closes soon and no speech does so without a pause.
_SHORT_QUOTE = re.compile(r"[^.,?!”\"]{1,30}[”\"’'](?!\w)")
#: Closing marks that are no apostrophe.
_SPEECH_ENDS = ('"', "”", "»")
#: A phrase such as "By about 6 a.m." that a sentence may begin with is no longer than this.
_LONGEST_PHRASE = 32


def ends_after_abbreviation(candidate: Candidate, words: Words) -> bool | None:
    """Decide about a full stop that belongs to an abbreviation, if it does.

    Parameters
    ----------
    candidate : Candidate
        A full stop before a word that does not start with a small letter.
    words : Words
        The word lists.

    Returns
    -------
    bool or None
        Whether a sentence ends here; None if the word is no abbreviation.
    """
    word = candidate.word.rpartition("-")[2]  # as in post-Sept. and D-Calif.
    for part in (candidate.word, word, word.rpartition(".")[2]):  # the last as in Maj.Gen.
        kind = words.abbreviations.get(part)
        if kind is not None:
            return _BY_CLASS[kind](candidate, words)
    if _is_initial(candidate.word):
        return _after_initial(candidate, words)
    if _ACRONYM.fullmatch(word):
        return _after_acronym(candidate, words)
    return None


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper()


def _starter_follows(candidate: Candidate, words: Words) -> bool:
    """Tell a word that opens sentences, or a speech."""
    if candidate.opens_quote:
        return not _SHORT_QUOTE.match(candidate.text, candidate.after)
    word = candidate.next_word.lower()
    if word in words.credits:  # Image: Jo Ives
        return candidate.text.startswith(":", candidate.after + len(word))
    return word in words.starters


def _new_sentence_follows(candidate: Candidate, words: Words) -> bool:
    """Tell a capital that no dateline, ticker, source or name in brackets explains."""
    if ")" in candidate.marks:  # the Naples (Fla.) Daily News
        return _starter_follows(candidate, words)
    return candidate.next_character.isupper() and not candidate.opens_dash_or_bracket


def _after_title(candidate: Candidate, words: Words) -> bool:
    """Tell Hun Sen. He left from Sen. Hale, and Ed. from ed."""
    if not candidate.word[0].isupper() or candidate.is_first_word or candidate.opens_quote:
        return False
    following = candidate.next_word
    if following in words.abbreviations or following.lower() in words.namelike:
        return False
    return following.lower() in words.starters


def _never(_candidate: Candidate, _words: Words) -> bool:
    return False


def _after_initial(candidate: Candidate, words: Words) -> bool:
    if candidate.is_first_word or candidate.opens_dash_or_bracket:
        return False
    if candidate.marks.endswith(_SPEECH_ENDS):
        return True
    if candidate.previous_word().lower() in words.numbered:
        return True
    following = candidate.next_word.lower()
    if len(following) == 1 and candidate.text[candidate.after + 1 : candidate.after + 2] == ".":
        return False
    return _starter_follows(candidate, words) and (
        following not in words.namelike or candidate.word == "I"
    )


def _after_acronym(candidate: Candidate, words: Words) -> bool:
    if candidate.is_first_word or candidate.opens_dash_or_bracket:
        return False
    return candidate.marks.endswith(_SPEECH_ENDS) or _starter_follows(candidate, words)


def _after_prefix(candidate: Candidate, words: Words) -> bool:
    return not candidate.is_first_word and candidate.next_word.lower() in words.starters


def _after_number_word(candidate: Candidate, _words: Words) -> bool:
    return not _NUMBER.match(candidate.text, candidate.after)


def _after_date_word(candidate: Candidate, words: Words) -> bool:
    if _is_phrase(candidate, words):  # In Dec. Congress met
        return _starter_follows(candidate, words)
    return _new_sentence_follows(candidate, words)


def _after_company(candidate: Candidate, words: Words) -> bool:
    following = candidate.next_word
    if following.lower() in words.offices or words.abbreviations.get(following) == "company":
        return False
    return _new_sentence_follows(candidate, words)


def _after_name(candidate: Candidate, words: Words) -> bool:
    if candidate.is_first_word:
        return False
    return (
        _new_sentence_follows(candidate, words)
        and candidate.next_word.lower() not in words.namesakes
    )


def _after_state(candidate: Candidate, words: Words) -> bool:
    if not candidate.previous_word().endswith(","):  # N.Y. Times, Calif. voters
        return _after_acronym(candidate, words)
    if words.abbreviations.get(candidate.next_word) == "title":
        return False
    return _new_sentence_follows(candidate, words)


def _after_final(candidate: Candidate, words: Words) -> bool:
    return _new_sentence_follows(candidate, words)


def _after_time(candidate: Candidate, words: Words) -> bool:
    if candidate.next_word.lower() in words.calendar or not _new_sentence_follows(candidate, words):
        return False
    if not _is_phrase(candidate, words):
        return True
    is_title = words.abbreviations.get(candidate.next_word) == "title"  # At 7 a.m. Mrs. Orr left
    return not is_title and _starter_follows(candidate, words)


def _is_phrase(candidate: Candidate, words: Words) -> bool:
    """Tell a sentence that has no more than "At 7 a.m." or "In Dec." so far."""
    if candidate.mark - candidate.start > _LONGEST_PHRASE:
        return False
    phrase = candidate.text[candidate.start : candidate.mark]
    return phrase.partition(" ")[0].lower() in words.phrases and "," not in phrase


_BY_CLASS: Mapping[str, Decision] = {
    "title": _after_title,
    "never": _after_title,
    "page": _never,
    "prefix": _after_prefix,
    "number": _after_number_word,
    "month": _after_date_word,
    "day": _after_date_word,
    "company": _after_company,
    "name": _after_name,
    "list": _after_final,
    "street": _after_final,
    "state": _after_state,
    "time": _after_time,
    "era": _after_final,
    "unit": _after_final,
    "acronym": _after_acronym,
}
