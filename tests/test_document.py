import json
from dataclasses import FrozenInstanceError

import pytest
from scored import HARBOUR, article

from hedge.document import Article, Sentence, Span


def test_counts_and_shares():
    scored = article()
    labels = [label for label, _ in HARBOUR]
    assert scored.counts == {name: labels.count(name) for name in scored.counts}
    assert sum(scored.shares.values()) == pytest.approx(1)
    assert scored.shares["speculation"] == labels.count("speculation") / len(labels)


def test_an_article_without_sentences():
    empty = Article("", ())
    assert empty.shares == {"fact": 0.0, "attributed": 0.0, "speculation": 0.0}
    assert empty.to_dict()["sentences"] == []


def test_the_record_survives_json():
    record = article().to_dict()
    assert json.loads(json.dumps(record)) == record
    assert list(record) == ["text", "counts", "shares", "sentences"]
    assert set(record["sentences"][0]) == {
        "start", "end", "text", "paragraph", "in_quote", "label", "hedged", "attributed",
        "probabilities", "cues", "source", "sources", "speaker",
    }  # fmt: skip
    assert record["sentences"][1]["cues"][0]["text"] == "may"
    assert record["sentences"][1]["source"]["kind"] == "unnamed"


def test_every_offset_of_the_record_is_exact():
    record = article().to_dict()
    spans = list(record["sentences"])
    spans += [cue for sentence in record["sentences"] for cue in sentence["cues"]]
    spans += [source for sentence in record["sentences"] for source in sentence["sources"]]
    assert len(spans) > len(HARBOUR) + 10
    for span in spans:
        assert record["text"][span["start"] : span["end"]] == span["text"]


def test_spans_are_values():
    assert Span(0, 2, "It") == Span(0, 2, "It")
    assert len({Sentence(0, 2, "It", 0, False), Sentence(0, 2, "It", 0, False)}) == 1
    with pytest.raises(FrozenInstanceError):
        Span(0, 2, "It").start = 1
