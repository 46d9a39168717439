import json

import pytest
from click.testing import CliRunner
from labelled import records, write

from hedge.corpus import as_rows
from hedge.model.fit import group_of
from training import curve
from training.figures import EvaluationSet


@pytest.fixture(scope="module")
def rows():
    return as_rows(records())


def test_whole_groups_are_drawn(rows):
    drawn = curve.draw_groups(rows, 0.5, seed=0)
    assert len(set(group_of(drawn))) == 5
    assert len(drawn) == 45
    assert [row for row in rows if row in drawn] == drawn


def test_draws_differ_by_seed_and_are_repeatable(rows):
    def docs(seed):
        return {row.doc for row in curve.draw_groups(rows, 0.5, seed)}

    assert docs(0) == docs(0)
    assert docs(0) != docs(1)


def test_larger_draws_hold_the_smaller_ones(rows):
    small, large = (curve.draw_groups(rows, share, seed=2) for share in (0.3, 0.6))
    assert {row.id for row in small} < {row.id for row in large}


def point(share, seed, macro):
    figures = {"macro_f1": macro, "hedged_f1": None, "attributed_f1": 0.5}
    return {"share": share, "seed": seed, "rows": 10 + seed, "figures": {"own": figures}}


def test_models_of_one_share_are_averaged():
    points = [point(1.0, 0, 0.9), point(0.5, 0, 0.6), point(0.5, 1, 0.8)]
    half, whole = curve.summarise(points, "own")
    assert (half["share"], half["low"], half["high"]) == (0.5, 0.6, 0.8)
    assert half["macro_f1"] == pytest.approx(0.7)
    assert whole["rows"] == 10
    assert curve.summarise(points, "elsewhere") == []


@pytest.mark.slow
def test_the_command_measures_every_share_and_skips_out_loud(tmp_path, monkeypatch):
    train = write(tmp_path / "a.jsonl", records(split="train"))
    write(tmp_path / "b.jsonl", records(split="test"))
    sets = (
        EvaluationSet("corpus test", tmp_path / "b.jsonl"),
        EvaluationSet("news_dev", tmp_path / "gone.jsonl"),
    )
    monkeypatch.setattr(curve, "SETS", sets)
    monkeypatch.setattr(curve, "SHARES", (0.5, 1.0))
    monkeypatch.setattr(curve, "SEEDS", (0, 1))
    output = tmp_path / "out" / "curve.json"
    result = CliRunner().invoke(curve.main, ["--data", str(tmp_path), "--output", str(output)])
    assert result.exit_code == 0, result.output
    assert "news_dev: SKIPPED" in result.stderr
    points = json.loads(output.read_text())["points"]
    assert [(one["share"], one["seed"], one["groups"]) for one in points] == [
        (0.5, 0, 5),
        (0.5, 1, 5),
        (1.0, 0, 10),
    ]
    assert list(points[0]["figures"]) == ["corpus test"]
    assert train
