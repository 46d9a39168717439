"""Whom an attributed sentence is put on."""

from dataclasses import replace

from hedge.document import Sentence, Source
from hedge.explain.anchors import VERB_KINDS, behind_subject, phrase_of
from hedge.explain.kinds import kind_of
from hedge.explain.leftward import before
from hedge.explain.quotations import label, of_quotation
from hedge.explain.words import Phrase, Words
from hedge.features.candidates import ACCOUNT, QUOTATION, Candidate
from hedge.features.tokens import Tokens
from hedge.model.engine import Evidence

#: A reporting word from this probability on has a source.
SURE = 0.5
#: Where no word is sure, the best one from this probability on is asked.
LIKELY = 0.03


def find_sources(
    sentence: Sentence, tokens: Tokens, attributed: Evidence
) -> tuple[Source | None, tuple[Source, ...]]:
    """Find the words that name the sources of an attributed sentence.

    Parameters
    ----------
    sentence : Sentence
    tokens : Tokens
        Its words.
    attributed : Evidence
        What the model weighed.

    Returns
    -------
    main : Source or None
        Who owns the main claim; None where the sentence itself names no source.
    all : tuple of Source
        In the order of the text.

    Examples
    --------
    >>> import hedge
    >>> text = "It fell, according to Ana Ruiz, head of the port, but the mayor denied it."
    >>> [source.text for source in hedge.load().score(text).sentences[0].sources]
    ['Ana Ruiz, head of the port', 'the mayor']
    """
    found = _phrases(tokens, attributed)
    if not found:
        return None, ()
    sources = [_source(sentence, words, phrase) for words, phrase in found]
    ordered = sorted(dict.fromkeys(sources), key=lambda source: source.start)
    return sources[0], tuple(ordered)


def _phrases(tokens: Tokens, attributed: Evidence) -> list[tuple[Words, Phrase]]:
    """Return the phrases that name sources, the main one first."""
    position = {start: at for at, start in enumerate(tokens.starts)}
    pairs = [
        (candidate, probability)
        for candidate, probability in zip(
            attributed.candidates, attributed.probabilities, strict=True
        )
        if candidate.kind not in {ACCOUNT, QUOTATION} and probability >= LIKELY
    ]
    sure = [candidate for candidate, probability in pairs if probability >= SURE]
    verbs = frozenset(position[c.start] for c in sure if c.kind in VERB_KINDS)
    words = Words(tokens, verbs)
    found = _distinct(words, [(c, position[c.start]) for c in sure])
    if found:
        return [(words, phrase) for phrase in found]
    guesses = [(c, position[c.start]) for c, _ in sorted(pairs, key=lambda pair: -pair[1])]
    outside = [(c, at) for c, at in guesses if not tokens.quoted[at]]
    phrase = _first(words, outside) or label(words) or of_quotation(words, attributed)
    return [(words, phrase)] if phrase else []


def _first(words: Words, anchors: list[tuple[Candidate, int]]) -> Phrase | None:
    """Find the source of the first reporting word that has one."""
    for candidate, at in anchors:
        found = phrase_of(replace(words, verbs=words.verbs | {at}), candidate, at, [])
        if found and not _speaks_itself(words, found):
            return found
    return None


def _distinct(words: Words, anchors: list[tuple[Candidate, int]]) -> list[Phrase]:
    """Find the phrase of every reporting word; the writer's own frame goes before quoted ones."""
    found: list[Phrase] = []
    quoted = words.tokens.quoted
    ranked = sorted(
        anchors,
        key=lambda pair: (
            quoted[pair[1]],
            pair[0].kind == "noun",
            not _closes_sentence(words, pair[1]),
            pair[1],
        ),
    )
    for candidate, at in ranked:
        phrase = phrase_of(words, candidate, at, found)
        if phrase is None or _speaks_itself(words, phrase):
            continue
        if not any(a < phrase[1] and phrase[0] < b for a, b in found):
            found.append(phrase)
    return found


def _speaks_itself(words: Words, phrase: Phrase) -> bool:
    """Tell whether "I" or "we" stands inside a quotation: whose it is, the frame says."""
    start, end = phrase
    return end - start == 1 and words.tokens.quoted[start] and words.is_class(start, "first")


def _closes_sentence(words: Words, at: int) -> bool:
    """Tell whether a verb frames all that stands before it: "Rebels struck, a mediator said."."""
    if words.word(at) == "according":
        return at > 1 and words.word(at - 1) == ","
    end = at + 1
    while words.is_day(end) or words.word(end) == "on":
        end += 1
    if at in words.verbs and words.word(end) in {".", "", ","}:
        phrase = before(words, behind_subject(words, at))
        return phrase is not None and words.word(phrase[0] - 1) == ","
    return False


def _source(sentence: Sentence, words: Words, phrase: Phrase) -> Source:
    start, end = words.text_span(phrase)
    return Source(
        start=sentence.start + start,
        end=sentence.start + end,
        text=sentence.text[start:end],
        kind=kind_of(words, phrase),
    )
