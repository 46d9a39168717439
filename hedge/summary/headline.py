"""The headline against the body: whether it states what the body only speculates."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from hedge.document import ScoredSentence
from hedge.labels import FACT, SPECULATION
from hedge.lexicon import load_lexicon

#: A first line with more words than this is no headline.
MAX_WORDS = 25
#: A sentence that takes up this share of what the headline says, by weight, and at least this many
#: of its words, speaks of the same.
ECHO_SHARE = 0.6
ECHO_WORDS = 2
#: A plain sentence that takes up this much backs the headline. Less is asked of it than of an echo:
#: to accuse a headline wrongly is worse than to let one pass.
BACKING_SHARE = 0.4
#: An echo is held against the headline only when it is at least this probably hedged.
SURE = 0.75
#: Less of the headline than this in the body, and nothing can be said of it.
KNOWN_SHARE = 0.5
#: Words are taken for the same from this many letters on: prepare, preparing, preparations.
_STEM = 6
_WORD = re.compile(r"\w+")
_ENDING = re.compile(r"(?<=\w{3})(?:ings?|ed|e?s|ly|e)$")
_FULL_STOP = re.compile(r"[.;:,…][\"'”’)\]]*$")


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline and what the body makes of it.

    Attributes
    ----------
    index : int
        Number of the sentence that is the headline.
    echoes : tuple of int
        Numbers of the sentences of the body that speak of the same.
    overstated : bool
        The headline is stated as a fact, and all that the body says of it is speculation.
    """

    index: int
    echoes: tuple[int, ...]
    overstated: bool


def check_headline(sentences: Sequence[ScoredSentence]) -> Headline | None:
    """Hold the headline of an article against its body.

    Parameters
    ----------
    sentences : sequence of ScoredSentence

    Returns
    -------
    Headline or None
        None where the text does not begin with a headline: a short first paragraph without a full
        stop.
    """
    if not _has_headline(sentences):
        return None
    taken_up = _taken_up(sentences[0], sentences[1:])
    echoes = tuple(index for index, share in taken_up.items() if share >= ECHO_SHARE)
    backed = any(
        share >= BACKING_SHARE and not _speculates(sentences[index], sentences[0])
        for index, share in taken_up.items()
    )
    stated = sentences[0].label == FACT
    return Headline(0, echoes, overstated=stated and bool(echoes) and not backed)


def _has_headline(sentences: Sequence[ScoredSentence]) -> bool:
    if len(sentences) < 2 or sentences[0].paragraph == sentences[1].paragraph:
        return False
    text = sentences[0].text
    return not _FULL_STOP.search(text) and len(text.split()) <= MAX_WORDS


def _taken_up(headline: ScoredSentence, body: Sequence[ScoredSentence]) -> dict[int, float]:
    """Measure how much of the headline each sentence of the body takes up, by its number.

    A word weighs the more the fewer sentences have it: the name that an article is about stands in
    every other sentence and says little.
    """
    wanted = _content(headline.text)
    found = [_content(sentence.text) & wanted for sentence in body]
    spread = Counter(word for words in found for word in words)
    if len(spread) < max(ECHO_WORDS, KNOWN_SHARE * len(wanted)):
        return {}
    weights = {word: math.log(1 + len(body) / count) for word, count in spread.items()}
    total = sum(weights.values())
    return {
        index: sum(weights[word] for word in words) / total
        for index, words in enumerate(found, start=1)
        if len(words) >= ECHO_WORDS
    }


def _speculates(sentence: ScoredSentence, headline: ScoredSentence) -> bool:
    """Tell whether a sure hedge of a sentence stands before words that it shares."""
    if sentence.label != SPECULATION or sentence.hedged < SURE:
        return False
    hedges = [cue.start for cue in sentence.cues if cue.question == "hedged"]
    after = sentence.text[min(hedges, default=sentence.start) - sentence.start :]
    return len(_content(after) & _content(headline.text)) >= ECHO_WORDS


def _content(text: str) -> set[str]:
    words = (word.lower() for word in _WORD.findall(text))
    skipped = load_lexicon().function_words
    return {_ENDING.sub("", w)[:_STEM] for w in words if len(w) > 1 and w not in skipped}
