"""The source of a quotation that no known verb reports."""

from hedge.explain.anchors import main_subject
from hedge.explain.rightward import after, begins_phrase, subject_from
from hedge.explain.words import Phrase, Words
from hedge.features.candidates import QUOTATION
from hedge.model.engine import Evidence

SURE = 0.5
_LONGEST_LABEL = 7


def label(words: Words) -> Phrase | None:
    """Find the name that a line opens with: "RUIZ: We won.", "Poll: voters want a bridge"."""
    start = 0
    while start < len(words) and not words.is_word(start):
        start += 1
    for at in range(start + 1, min(start + _LONGEST_LABEL, len(words))):
        if words.word(at) == ":" or (start and words.word(at) == '"' and words.word(0) != '"'):
            is_label = all(words.is_capital(i) or not words.is_word(i) for i in range(start, at))
            return (start, at) if is_label else None
    return None


def of_quotation(words: Words, attributed: Evidence) -> Phrase | None:
    """Find whose quotation it is where no known verb says so."""
    kinds = zip(attributed.candidates, attributed.probabilities, strict=True)
    if not any(c.kind == QUOTATION and p >= SURE for c, p in kinds):
        return None
    quoted = words.tokens.quoted
    first = 0
    while first < len(words) and not words.is_word(first):
        first += 1
    if first < len(words) and not quoted[first]:
        return main_subject(words, len(words))
    closing = first
    while closing < len(words) and (quoted[closing] or not words.is_word(closing)):
        closing += 1
    if closing >= len(words):
        return None
    if begins_phrase(words, closing + 1) and not words.is_capital(closing):
        is_verb = words.word(closing).endswith("ed") and words.is_noun(closing)
        if is_verb:
            return after(words, closing + 1)
    return subject_from(words, closing) if begins_phrase(words, closing) else None
