"""The words of a sentence, folded and generalised as the features see them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from hedge.lexicon import load_lexicon
from hedge.sentences.quotes import quoted_spans

#: Numbers with their signs, abbreviations with stops, words, quotation marks, dashes, other marks.
_TOKEN = re.compile(
    r"\d+(?:[.,:]\d+)*(?:st|nd|rd|th|m|bn|pc|p|k)?\b|(?:[A-Za-z]\.){2,}"
    r"|[^\W\d_]+(?:[-'][^\W\d_]+)*|''|``|-{2,}|\.{3}|[^\w\s]|_|\d+"
)
_CONTRACTION = re.compile(r"(.+?)(n't|'d|'ll|'re|'ve|'s|'m)", re.IGNORECASE)
_APOSTROPHES = str.maketrans("’‘ʼ", "'''")
#: One spelling for marks that mean the same.
_FOLDED = dict.fromkeys(("“", "”", "„", "''", "``", "«", "»"), '"') | dict.fromkeys(
    ("--", "---", "—", "–", "―"), "-"
)
#: Sentences whose tokens are remembered.
_RECENT = 64
#: Endings that stand for a content word, longest first.
_ENDINGS = ("tion", "ment", "ness", "ity", "ing", "ive", "ous", "ed", "ly", "al", "er", "s")
#: A stem shorter than this makes an ending a coincidence (red, bus).
_MIN_STEM = 3
#: A capital says nothing after one of these.
_OPENERS = frozenset({'"', "'", ":", "-", "(", "."})


@dataclass(frozen=True, slots=True)
class Tokens:
    """One sentence, token by token; all sequences have the same length.

    Attributes
    ----------
    words : sequence of str
        Lower case; quotation marks and dashes in one spelling; contractions cut in two.
    kinds : sequence of str
        Each word generalised: itself (function words, marks), ``#`` and a noun class, ``=`` and a
        reporting class, ``Name``, ``0`` for a figure, or an ending such as ``-ing``.
    capitals : sequence of bool
        Whether the token begins with a capital.
    starts, ends : sequence of int
        Offsets into the sentence.
    quoted : sequence of bool
        Whether the token stands inside quotation marks.
    """

    words: Sequence[str]
    kinds: Sequence[str]
    capitals: Sequence[bool]
    starts: Sequence[int]
    ends: Sequence[int]
    quoted: Sequence[bool]

    def __len__(self) -> int:
        return len(self.words)


@lru_cache(maxsize=_RECENT)
def tokenize(sentence: str, in_quote: bool = False) -> Tokens:
    """Cut a sentence into folded and generalised words.

    The last few sentences are remembered: each is looked at again as the context of the next.

    Parameters
    ----------
    sentence : str
        One sentence.
    in_quote : bool, default=False
        Whether it starts inside a quotation.

    Returns
    -------
    Tokens

    Examples
    --------
    >>> tokenize("It’d rain, he said.").words
    ['it', "'d", 'rain', ',', 'he', 'said', '.']
    >>> tokenize("The minister told Reuters 12 lies.").kinds
    ['the', '#person', '=say', '#media', '0', '-s', '.']
    """
    raw, starts, ends = _cut(sentence)
    words = [_FOLDED.get(token) or token.lower() for token in raw]
    capitals = [token[0].isupper() for token in raw]
    kinds = [
        generalise(word, capital and index > 0 and words[index - 1] not in _OPENERS)
        for index, (word, capital) in enumerate(zip(words, capitals, strict=True))
    ]
    return Tokens(words, kinds, capitals, starts, ends, _quoted(sentence, in_quote, starts))


@lru_cache(maxsize=100_000)
def generalise(word: str, is_name: bool) -> str:
    """Replace a word by the class that the features see beside a cue.

    Parameters
    ----------
    word : str
        A folded word.
    is_name : bool
        Whether its capital marks a name (it does not begin the sentence).

    Returns
    -------
    str

    Examples
    --------
    >>> generalise("police", False), generalise("claimed", False), generalise("bridges", False)
    ('#office', '=claim+ed', '-s')
    """
    lexicon = load_lexicon()
    if word in lexicon.function_words:
        return word
    if word[0].isdigit():
        return "0"
    if not word[0].isalpha():
        return word
    report = lexicon.reports.get(word)
    if report and report.kind in {"say", "claim", "think", "judge"}:
        return "=" + report.kind + _verb_form(word)
    subject = lexicon.subjects.get(word)
    if subject:
        return "#" + subject
    return "Name" if is_name else _ending(word)


def _verb_form(word: str) -> str:
    return "+ed" if word.endswith("ed") else "+ing" if word.endswith("ing") else ""


def _ending(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) >= len(ending) + _MIN_STEM:
            return "-" + ending
    return "w"


def _cut(sentence: str) -> tuple[list[str], list[int], list[int]]:
    """Find the tokens; a contraction such as it'd makes two."""
    raw: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(sentence.translate(_APOSTROPHES)):
        token, start, end = match[0], match.start(), match.end()
        parts = _CONTRACTION.fullmatch(token) if "'" in token else None
        if parts:
            middle = start + len(parts[1])
            raw += parts.groups()
            starts += (start, middle)
            ends += (middle, end)
        else:
            raw.append(token)
            starts.append(start)
            ends.append(end)
    return raw, starts, ends


def _quoted(sentence: str, in_quote: bool, starts: Sequence[int]) -> list[bool]:
    spans, _ = quoted_spans(sentence, in_quote)
    if not spans:
        return [False] * len(starts)
    return [any(start <= position < end for start, end in spans) for position in starts]
