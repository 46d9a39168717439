"""Cues are true to the model, and whole expressions."""

from itertools import pairwise

import numpy as np
import pytest

import hedge
from hedge.corpus import read_rows
from hedge.document import Sentence
from hedge.explain import find_cues
from hedge.features.candidates import ACCOUNT, Candidate
from hedge.features.context import SentenceInContext
from hedge.model.engine import Evidence, noisy_or

#: Sentences whose only cue is deleted.
SENTENCES = 500


def cues(text, question):
    found = hedge.load().score(text).sentences[0].cues
    return [cue.text for cue in found if cue.question == question]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The driver is believed to have left the country.", "is believed to"),
        ("It remains to be seen whether the ferry will sail.", "remains to be seen"),
        ("The tunnel may have flooded.", "may have"),
        ("The mast is expected to fall by Friday.", "is expected to"),
        ("It is unclear whether the ferry sailed.", "is unclear whether"),
        ("There is a chance of a strike.", "chance of"),
    ],
)
def test_expressions_are_whole(text, expected):
    assert any(expected in cue for cue in cues(text, "hedged")), cues(text, "hedged")


def test_according_to_is_one_cue():
    assert cues("The ferry sank, according to the port.", "attributed") == ["according to"]


def test_cues_of_one_question_do_not_overlap():
    text = "It is not clear whether the mast, which may well have fallen, is likely to be mended."
    found = [c for c in hedge.load().score(text).sentences[0].cues if c.question == "hedged"]
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_offsets_refer_to_the_article():
    article = hedge.load().score("It rained.\n\nThe ferry may sail, Ana Ruiz said.")
    for sentence in article.sentences:
        for span in (*sentence.cues, *sentence.sources):
            assert article.text[span.start : span.end] == span.text
    assert article.sentences[1].cues


def test_the_whole_sentence_is_a_cue_only_where_no_word_is_one():
    sentence = Sentence(0, 12, "It sank, he said.", 0, False)
    account = Candidate(0, 0, ACCOUNT, (), [])
    said = Candidate(12, 16, "say", (), [])
    nothing = Evidence([], [], 0.1)
    both = find_cues(sentence, nothing, Evidence([account, said], [0.9, 0.8], 0.98))
    assert [cue.kind for cue in both] == ["say"]
    alone = find_cues(sentence, nothing, Evidence([account, said], [0.9, 0.2], 0.9))
    assert [cue.kind for cue in alone] == [ACCOUNT]


def test_plain_sentence_has_no_cue():
    assert cues("The ferry sank on Monday.", "hedged") == []


def test_weight_is_the_probability_that_the_model_gives():
    text = "The ferry may sail."
    hedged, attributed = hedge.load().engine.weigh(SentenceInContext(text))
    (cue,) = find_cues(Sentence(0, len(text), text, 0, False), hedged, attributed)
    assert cue.weight == max(hedged.probabilities)


def test_without_its_only_cue_a_sentence_falls_as_promised():
    """The candidates that are left promise an answer; the sentence without the cue keeps to it."""
    engine = hedge.load().engine
    falls = []
    for row in read_rows("data"):
        if row.hedged and len(falls) < SENTENCES:
            fall = _without_only_cue(engine, row.text)
            falls += [fall] if fall else []
    before, promised, after = np.array(falls).T
    assert len(falls) == SENTENCES
    assert (after < before).mean() > 0.99
    assert (after < 0.5).mean() > 0.97
    assert np.abs(after - promised).mean() < 0.03


def _without_only_cue(engine, text):
    """Return the answer with the cue, the one promised without it, and the one given."""
    hedged, attributed = engine.weigh(SentenceInContext(text))
    found = find_cues(Sentence(0, len(text), text, 0, False), hedged, attributed)
    only = [cue for cue in found if cue.question == "hedged"]
    if len(only) != 1 or hedged.answer < 0.5:
        return None
    start, end = only[0].start, only[0].end
    others = [
        probability
        for candidate, probability in zip(hedged.candidates, hedged.probabilities, strict=True)
        if candidate.end <= start or end <= candidate.start
    ]
    promised = engine.hedged.calibrate(noisy_or(others))
    after, _ = engine.weigh(SentenceInContext(text[:start] + text[end:]))
    return hedged.answer, promised, after.answer
