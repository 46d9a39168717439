"""Sentences that anyone would label alike, and the articles that ship with the project."""

from pathlib import Path

import pytest

import hedge

ARTICLES = sorted((Path(hedge.__file__).parent.parent / "seeds" / "articles").glob("*.txt"))
SENTENCES = [
    ("General Zamir's concerns were not merely speculative.", "fact"),
    ("The company may cut jobs next year.", "speculation"),
    ("May was the hottest month on record.", "fact"),
    (
        "According to the sources cited by Axios, the military believes the exercises may serve as "
        "a cover.",
        "speculation",
    ),
    (
        "NBC News, citing unnamed sources, claimed that Israel plans to notify the US.",
        "attributed",
    ),
    ("The council approved the budget on Tuesday by a vote of 7-2.", "fact"),
    ("He could not swim.", "fact"),
    ("Reportedly, the deal collapsed.", "speculation"),
    ("“We will appeal,” the lawyer said.", "attributed"),
    ("The suspect is believed to have fled.", "speculation"),
    ("The likely cause was a gas leak, investigators concluded.", "speculation"),
    ("You may park here until 6 pm.", "fact"),
]


@pytest.mark.parametrize(("text", "label"), SENTENCES, ids=lambda value: value[:24])
def test_each_sentence_alone_has_its_label(shipped, text, label):
    (sentence,) = shipped.score(text).sentences
    assert sentence.label == label
    assert shipped.predict([text]).tolist() == [label]


def test_speculation_may_be_attributed_too(shipped):
    (sentence,) = shipped.score(SENTENCES[3][0]).sentences
    assert sentence.attributed >= 0.5


def test_there_are_sample_articles():
    assert len(ARTICLES) >= 6


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_a_sample_article_is_scored_and_its_offsets_are_exact(shipped, path):
    text = path.read_text(encoding="utf-8")
    article = shipped.score(text)
    assert len(article.sentences) > 10
    assert all(count > 0 for count in article.counts.values())
    for sentence in article.sentences:
        spans = [sentence, *sentence.cues, *sentence.sources, *filter(None, [sentence.source])]
        assert all(text[span.start : span.end] == span.text for span in spans)
