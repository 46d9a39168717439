"""The goals of issue 5, on evaluation material that lies beside the checkout."""

import gzip
import json
import time
from pathlib import Path

import pytest

from hedge.evaluation.boundaries import failed_cases, score_documents, score_paragraphs
from hedge.evaluation.boundary_gold import read_cases, read_gold
from hedge.sentences import split

SHARED = Path(__file__).parents[3] / "shared"
pytestmark = pytest.mark.skipif(not SHARED.exists(), reason="no shared evaluation material here")

#: Floors of F1 in percent: by paragraph, and on whole documents.
FLOORS = {"gum_news": (96.5, 98.0), "ewt_dev": (89.2, 92.2), "conll10_wiki_dev": (98.8, 99.1)}
#: The goal is 12 on an idle core; another process on it must not fail the build.
LEAST_MEGABYTES_PER_SECOND = 5


def sentences(text):
    return [sentence.text for sentence in split(text)]


@pytest.mark.parametrize("name", FLOORS)
def test_gold_boundaries(name):
    gold = read_gold(SHARED / "splitter" / f"{name}.jsonl")
    by_paragraph, whole = FLOORS[name]
    assert 100 * score_paragraphs(gold, sentences).f1 >= by_paragraph
    assert 100 * score_documents(gold, sentences).f1 >= whole


@pytest.mark.parametrize("name", ["golden_rules.json", "hard_cases.jsonl"])
def test_every_case(name):
    assert failed_cases(read_cases(SHARED / "splitter" / name), sentences) == []


def test_speed_and_losslessness_on_real_articles():
    with gzip.open(SHARED / "articles" / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    split(texts[0])
    begun = time.process_time()
    found = [split(text) for text in texts]
    took = time.process_time() - begun
    size = sum(len(text.encode()) for text in texts)
    assert size / 1e6 / took >= LEAST_MEGABYTES_PER_SECOND
    for text, cut in zip(texts, found, strict=True):
        assert "".join(text.split()) == "".join("".join(s.text.split()) for s in cut)
