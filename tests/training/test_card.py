import json

import pytest
from labelled import answered, write

from hedge import artifact
from hedge.corpus import as_rows
from hedge.features.templates import FAMILIES
from training import card, metrics
from training.ablation import OUT_OF_FOLD, RECIPE
from training.card_tables import slice_table
from training.figures import EvaluationSet
from training.train import MODEL

ABOUT = {"about": {"rows": 90, "data_digest": "d" * 64}}


@pytest.fixture
def sets(tmp_path):
    write(tmp_path / "own.jsonl", answered(desk="sport"))
    write(tmp_path / "news.jsonl", answered(set="natural")[:60])
    return (
        EvaluationSet(card.OWN, tmp_path / "own.jsonl"),
        EvaluationSet(card.NEWS, tmp_path / "news.jsonl"),
    )


@pytest.fixture
def folder(tmp_path, small, sets):
    path = tmp_path / "model"
    artifact.save(small.engine, path, ABOUT["about"])
    measure(small, path, sets)
    return path


def measure(classifier, path, sets):
    told = []
    metrics.write_metrics(classifier, as_rows(answered()), path, told.append, sets)
    return told


def read(folder):
    return json.loads((folder / metrics.METRICS).read_text())


def figures(value):
    return {"macro_f1": value, "hedged_f1": value, "attributed_f1": value}


def trial(name, value):
    return {"name": name, "figures": {OUT_OF_FOLD: figures(value), card.NEWS: figures(value / 2)}}


ABLATION = {
    "rows": 90,
    "data_digest": "e" * 64,
    "trials": [trial(RECIPE, 0.9), trial("without window", 0.8)],
}


def test_metrics_hold_every_set_and_its_baselines(folder):
    found = read(folder)["sets"]
    assert {name: one["n"] for name, one in found.items()} == {card.OWN: 90, card.NEWS: 60}
    assert set(found[card.OWN]["baselines"]) == {"majority", "lexicon", metrics.WORDS}


def test_figures_on_sets_that_are_gone_are_kept_for_the_same_model_only(
    folder, small, shipped, sets
):
    before = read(folder)["sets"][card.NEWS]
    gone = (sets[0], EvaluationSet(card.NEWS, folder / "gone.jsonl"))
    assert "news_dev: not there, its figures are KEPT" in measure(small, folder, gone)
    assert read(folder)["sets"][card.NEWS] == before
    assert "news_dev: SKIPPED, it is not there" in measure(shipped, folder, gone)
    assert card.NEWS not in read(folder)["sets"]


def test_the_card_and_its_plot_are_the_same_bytes_twice(folder):
    assert card.render_from(folder) == card.render_from(folder)
    card.write_card(folder)
    assert (folder / card.CARD).read_text() == card.render_from(folder)[card.CARD]


def test_the_card_has_figures_desks_baselines_and_limits(folder):
    text = card.card(read(folder), ABLATION, ABOUT)
    one = read(folder)["sets"][card.OWN]
    assert f"| our own test split | 90 | {one['macro_f1']:.3f} (" in text
    assert "| majority |" in text
    assert "| speculation |" in text
    assert "## Limits\n\nIt reads wording" in text
    assert one["signature"] in text


def test_the_card_names_every_family_and_what_leaving_it_out_costs(folder):
    text = card.card(read(folder), ABLATION, ABOUT)
    assert "| without window | -0.1000 | -0.1000 | -0.1000 | -0.0500 |" in text
    assert all(f"- `{name}`: " in text for name in FAMILIES)
    assert "Not left out yet: neighbours, subject" in text
    assert "earlier state of the rows (`eeee" in text


def test_without_ablation_or_real_news_the_card_says_less(folder):
    found = read(folder)
    del found["sets"][card.NEWS]
    text = card.card(found, {}, ABOUT)
    assert "real news (dev set)" not in text
    assert "What each part is worth" not in text
    assert "What abstaining buys, our own test split" in text
    assert "our own test split" in card.calibration_chart(found["sets"])


def test_small_slices_are_left_out():
    part = {"column": "desk", "accuracy": 1.0, "macro_f1": 1.0, "interval": None}
    part |= {"hedged_f1": None, "attributed_f1": 1.0}
    slices = [part | {"value": "many", "n": 30}, part | {"value": "few", "n": 29}]
    text = slice_table({"slices": slices}, "desk")
    assert "| many | 30 | 100.0% | 1.000 | – | 1.000 |" in text
    assert "few" not in text
    assert slice_table({"slices": slices}, "length") == ""


@pytest.mark.parametrize("name", [card.CARD, card.PLOT])
def test_the_committed_card_is_what_the_metrics_give(name):
    assert (MODEL / name).read_text(encoding="utf-8") == card.render_from(MODEL)[name], (
        "run `python -m training.card`"
    )


def test_the_committed_metrics_are_those_of_the_committed_model(shipped):
    assert read(MODEL)["model"] == metrics.model_digest(shipped), (
        "run `python -m training.card --measure`"
    )
