"""Does a sentence end here? One small function for each kind of mark and of what follows."""

import re

from hedge.sentences.abbreviations import ends_after_abbreviation
from hedge.sentences.candidate import Candidate
from hedge.sentences.words import Words

_DOTTED = re.compile(r"(?:^|\W)[^\W\d_](?:\.[^\W\d_])*$")
_URL = re.compile(r"https?://|www\.")
_ENUMERATOR = re.compile(r"(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})")
#: "(Smith 55)." and "(1979)" belong to what stands before them; "(He left.)" does not.
_CITATION = re.compile(r"\([^()]{1,60}\)[.,;:]|\(\d{4}\)")
_SIGNATURE = re.compile(r"[^.?!:\"“”\n]{1,60}(?:\n|\Z)")
_OMISSION = re.compile(r"[\[(](?:\.\.\.|…|\. \. \.)[\])]")
#: Dots that spaces stand between: look back for as many.
_SPACED_DOTS = re.compile(r"(?:\.\s){1,4}$")
_MANY_DOTS = 4

#: A shorter word before a stop and a small letter may be an abbreviation that no list has.
_SHORTEST_PLAIN_WORD = 3

#: "Prime Minister Jo Ives, the host, asked reporters", as far as it is worth following: the verb,
#: and what shows whether it has an object of its own.
_ATTRIBUTION = re.compile(
    r"(?:(?:[A-Z][\w’'-]{0,20}\.?\s{1,2}(?:of\s{1,2}(?:the\s{1,2})?)?){1,8}|[A-Z][^?!\"“”]{3,60},\s{1,2})"
    r"([a-z]{3,9})(?:([.,;])|\s{1,2}([A-Za-z]+))?"
)

_GLUED_WORD = re.compile(r"[“\"‘(\[]?(?:[IA]|[A-Z][a-z’']{1,20})(?=[\s,:;!?’']|\.?(?:\s|\Z))")
_PLAIN_LEFT = re.compile(r"[(“\"‘'\[]*[A-Za-z][A-Za-z’'-]*[a-z]{2}|[A-Za-z]{0,2}[a-z]")


def ends_sentence(candidate: Candidate, words: Words) -> bool:
    """Decide about marks that white space follows.

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
    if _is_stray(candidate) or _is_citation(candidate):
        return False
    if "?" in candidate.marks or "!" in candidate.marks:
        return _ends_after_cry(candidate, words)
    if "…" in candidate.marks or ".." in candidate.marks or not candidate.word:
        return _ends_after_dots(candidate, words)
    return _ends_after_stop(candidate, words)


def ends_glued(candidate: Candidate, words: Words) -> bool:
    """Decide about marks that a capital follows at once: "ended.The".

    Parameters
    ----------
    candidate : Candidate
        The marks; its next word begins at any opening quote.
    words : Words
        The word lists.

    Returns
    -------
    bool
        True only where no internet name, file name or abbreviation can be meant.
    """
    following = _GLUED_WORD.match(candidate.text, candidate.after)
    if following is None:
        return False
    word = following.group().lstrip('“"‘([').lower()
    if word in words.domains or candidate.word.lower() in words.exclaimed:
        return False
    if candidate.word in words.abbreviations:
        return False
    if _PLAIN_LEFT.fullmatch(candidate.word):
        return len(candidate.word) > 1
    is_closed = candidate.word.isdigit() or candidate.word.endswith((")", "%"))
    return is_closed and word in words.starters and len(word) > 1


def _is_stray(candidate: Candidate) -> bool:
    """Tell marks that punctuation follows, which no sentence starts with but an omission."""
    if candidate.next_character not in ",;:)]}%":
        return False
    return not _OMISSION.match(candidate.text, candidate.after - len(candidate.openers))


def _is_citation(candidate: Candidate) -> bool:
    """Tell a source or a year in brackets that closes the sentence before it."""
    if not candidate.openers.startswith("("):
        return False
    return bool(_CITATION.match(candidate.text, candidate.after - 1))


def _is_signature(candidate: Candidate) -> bool:
    """Tell the name behind a quotation: ... long game." - Jo Ives."""
    if not candidate.closes_quote or not candidate.openers.startswith(("-", "–", "—")):
        return False
    return bool(_SIGNATURE.match(candidate.text, candidate.after))


def _is_enumerator(candidate: Candidate) -> bool:
    return bool(_ENUMERATOR.fullmatch(candidate.word)) and candidate.is_first_word


def _ends_after_stop(candidate: Candidate, words: Words) -> bool:
    """Decide about a full stop behind a word."""
    if _is_enumerator(candidate):
        return False
    if candidate.next_character.islower():
        return _starts_small(candidate, words)
    if _is_signature(candidate):
        return False
    return ends_after_abbreviation(candidate, words) is not False


def _ends_after_cry(candidate: Candidate, words: Words) -> bool:
    if candidate.next_character.islower():
        return not candidate.closes_quote and _starts_small(candidate, words)
    if candidate.openers.startswith(("–", "—", "-")):
        return False
    if candidate.word.lower() in words.exclaimed:
        return candidate.next_word.lower() in words.starters
    return not (candidate.closes_quote and _is_attributed(candidate, words))


def _is_attributed(candidate: Candidate, words: Words) -> bool:
    """Tell the attribution of a quoted question: ?" Prime Minister Jo Ives asked."""
    if candidate.openers or _is_pronoun_or_article(candidate, words):
        return False
    attribution = _ATTRIBUTION.match(candidate.text, candidate.after)
    if not attribution:
        return False
    word, stop, following = attribution.groups()
    if word in words.asking:
        return following not in words.clauses
    return word in words.saying and bool(stop or following in words.circumstances)


def _is_pronoun_or_article(candidate: Candidate, words: Words) -> bool:
    """Tell a word whose capital shows a new sentence, which that of a name does not."""
    word = candidate.next_word
    return word.lower() in words.starters and word not in words.abbreviations


def _ends_after_dots(candidate: Candidate, words: Words) -> bool:
    """Decide about an ellipsis, and about a stop that stands apart."""
    if candidate.next_character.islower() or candidate.openers.startswith("."):
        return False
    if candidate.word and not _OMISSION.match(candidate.text, candidate.mark - 1):
        return True
    begin = max(candidate.start, candidate.mark - 2 * _MANY_DOTS)
    spaced = _SPACED_DOTS.search(candidate.text, begin, candidate.mark)
    dots = candidate.marks.count(".") + (spaced.group().count(".") if spaced else 0)
    if dots == 1 or dots >= _MANY_DOTS:
        return True
    following = candidate.next_word.lower()
    return not candidate.is_first_word and following in words.starters and following != "i"


def _starts_small(candidate: Candidate, words: Words) -> bool:
    """Decide before a small letter: an address, a brand, a slip, or a writer without capitals."""
    word = candidate.word
    if word in words.abbreviations or _DOTTED.search(word):
        return False
    if _starts_with_name(candidate):
        return True
    if not word.isalpha() or len(word) == 1:
        return False
    if candidate.text[candidate.start].islower():
        return True
    if "." in candidate.marks:
        return candidate.marks == "." and word.islower() and len(word) >= _SHORTEST_PLAIN_WORD
    bare = not candidate.openers and not candidate.marks.strip("?!")
    return bare and word.islower() and candidate.next_word in words.starters


def _starts_with_name(candidate: Candidate) -> bool:
    """Tell an internet address, and a brand such as iPhone."""
    if _URL.match(candidate.text, candidate.after):
        return True
    following = candidate.next_word
    return following.isalnum() and any(letter.isupper() for letter in following[1:])
