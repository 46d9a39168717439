"""What holds of any text at all."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import hedge
from hedge.labels import LABELS, label_of

#: Pieces that texts are made of: what news is made of, and what breaks programs.
PIECES = st.one_of(
    st.sampled_from(
        [
            "may", "said", "according to", "Okoro", "police", "reportedly", "it", "not", "U.S.",
            "3.5", "“", "”", '"', "'", "’s", "‘", "''", "``", ".", "...", "?", "!", ",", ";", ":",
            "--", "—", "(", ")", "\n", "\n\n", "\r\n", "\t", "\u00a0", "\u2028", "\x85", "\x00",
            "\ufeff", "e\u0301", "\U0001f6a2", "İ", "ß", "名前。", "- ", "1. ", "|", "^", "$",
        ]
    ),
    st.text(max_size=6),
)  # fmt: skip
NEWS = st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=40).map("".join)
TEXTS = NEWS | st.text(max_size=120)
MANY = settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def check_spans(text, spans):
    for span in spans:
        assert text[span.start : span.end] == span.text
        assert 0 <= span.start < span.end <= len(text) or getattr(span, "kind", "") == "account"


@MANY
@given(text=TEXTS)
def test_every_offset_is_exact(shipped, text):
    article = shipped.score(text)
    assert article.text == text
    check_spans(text, article.sentences)
    for sentence in article.sentences:
        check_spans(text, sentence.cues)
        check_spans(text, (*sentence.sources, *filter(None, [sentence.source])))
        inside = [*sentence.cues, *sentence.sources, *filter(None, [sentence.source])]
        assert all(sentence.start <= s.start <= s.end <= sentence.end for s in inside)


@MANY
@given(text=TEXTS)
def test_nothing_but_white_space_lies_between_sentences(text):
    last = 0
    for sentence in hedge.split(text):
        assert not text[last : sentence.start].strip()
        assert sentence.text.strip()
        last = sentence.end
    assert not text[last:].strip()


@MANY
@given(text=TEXTS)
def test_probabilities_are_probabilities(shipped, text):
    for sentence in shipped.score(text, explain=False).sentences:
        values = [sentence.hedged, sentence.attributed, *sentence.probabilities.values()]
        assert all(0.0 <= value <= 1.0 for value in values)
        assert sum(sentence.probabilities.values()) == pytest.approx(1)
        assert tuple(sentence.probabilities) == LABELS
        assert sentence.label == label_of(sentence.hedged >= 0.5, sentence.attributed >= 0.5)


@MANY
@given(text=TEXTS)
def test_a_text_is_scored_the_same_every_time(shipped, text):
    assert shipped.score(text) == shipped.score(text)


@MANY
@given(text=TEXTS)
def test_the_record_of_any_article_is_json(shipped, text):
    record = shipped.score(text).to_dict()
    assert json.loads(json.dumps(record)) == record


@MANY
@given(sentences=st.lists(TEXTS, max_size=4))
def test_any_sentences_can_be_predicted(shipped, sentences):
    assert shipped.predict(sentences).shape == (len(sentences),)
    probabilities = shipped.predict_proba(sentences)
    assert probabilities.shape == (len(sentences), 3)
    assert ((probabilities >= 0) & (probabilities <= 1)).all()


@MANY
@given(text=st.text(st.characters(), max_size=40))
def test_half_characters_from_json_are_scored_too(shipped, text):
    check_spans(text, shipped.score(text).sentences)
