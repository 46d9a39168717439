"""End to end on rows of the corpus: train, save, load, score; twice the same bytes."""

from pathlib import Path

import numpy as np
import pytest

import hedge
from hedge.artifact import SETTINGS, VOCABULARY, WEIGHTS
from hedge.corpus import contexts, read_rows
from hedge.labels import LABELS

DATA = Path(hedge.__file__).parent.parent / "data"
#: Whole articles of one desk and contrast sets; enough to beat guessing by far.
SOURCES = ("articles_business.jsonl", "contrast_modals.jsonl", "contrast_reporting.jsonl")
N_ROWS = 70


@pytest.fixture(scope="module")
def rows():
    known = [read_rows(DATA / name)[:N_ROWS] for name in SOURCES]
    return [row for part in known for row in part]


@pytest.fixture(scope="module")
def model(rows):
    return hedge.train(rows)


@pytest.fixture(scope="module")
def folder(model, tmp_path_factory):
    folder = tmp_path_factory.mktemp("small") / "model"
    model.save(folder)
    return folder


def test_the_rows_bring_all_labels(rows):
    assert len(rows) == N_ROWS * len(SOURCES)
    assert {row.label for row in rows} == set(LABELS)


def test_it_learns_what_it_was_shown(model, rows):
    said = model.predict(contexts(rows))
    labels = [row.label for row in rows]
    share = max(labels.count(label) for label in LABELS) / len(labels)
    assert np.mean(said == np.array(labels)) > share + 0.2


def test_what_is_loaded_answers_the_same(model, folder, rows):
    again = hedge.load(folder)
    known = contexts(rows)
    assert np.abs(again.answers(known) - model.answers(known)).max() < 1e-6
    assert again.predict(known).tolist() == model.predict(known).tolist()


def test_the_same_rows_make_the_same_bytes(rows, folder, tmp_path):
    hedge.train(rows).save(tmp_path / "again")
    for name in (SETTINGS, VOCABULARY, WEIGHTS):
        assert (tmp_path / "again" / name).read_bytes() == (folder / name).read_bytes(), name


def test_it_scores_an_article(folder):
    article = hedge.load(folder).score("Profits may fall, the firm said. It has 900 employees.")
    assert [sentence.text for sentence in article.sentences][1] == "It has 900 employees."
    assert sum(article.counts.values()) == 2


def test_it_is_measured(folder, rows):
    evaluation = hedge.evaluate(hedge.load(folder), rows, resamples=20)
    assert evaluation.n == len(rows)
    assert 0 < evaluation.macro_f1 <= 1
