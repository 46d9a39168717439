import json

import pytest

from training import bench_split


def missing():
    raise ImportError("no such peer")


def test_our_splitter_is_in_the_table():
    splitter = bench_split.build("hedge")
    assert splitter("Gen. Orr spoke. He left.") == ["Gen. Orr spoke.", "He left."]


def test_a_peer_that_is_not_installed_is_named_and_left_out(monkeypatch, capsys):
    monkeypatch.setitem(bench_split.PEERS, "pysbd", missing)
    assert bench_split.build("pysbd") is None
    assert capsys.readouterr().err == "pysbd: left out: no such peer\n"


@pytest.fixture
def shared(tmp_path):
    folder = tmp_path / "splitter"
    folder.mkdir()
    row = {"text": "It rained. We left.", "paras": [[0, 19]], "spans": [[0, 10], [11, 19]]}
    for name in bench_split.SETS:
        (folder / f"{name}.jsonl").write_text(json.dumps(row) + "\n")
    (folder / "golden_rules.json").write_text(json.dumps([["It rained.", ["It rained."]]]))
    return tmp_path


def test_quality_tells_a_good_splitter_from_a_bad_one(shared, tmp_path):
    good = bench_split.quality(bench_split.ours(), shared, tmp_path / "none.jsonl")
    bad = bench_split.quality(lambda text: [text], shared, tmp_path / "none.jsonl")
    assert good["gum_news"] == good["ewt_dev doc"] == 100
    assert bad["gum_news"] == 0
    assert good["golden"] == bad["golden"] == 1
    assert "hard" not in good  # its file is not there


def test_speed_is_in_megabytes_of_utf_8(monkeypatch):
    clock = iter([0.0, 0.5, 1.0, 2.0, 10.0, 10.1, 10.2, 10.5])
    monkeypatch.setattr(bench_split, "REPEATS", 2)
    monkeypatch.setattr(bench_split.time, "process_time", lambda: next(clock))
    texts = ["é" * 500_000, "a" * 1_000_000]
    speeds = bench_split.megabytes_per_second(lambda text: [text], texts)
    assert speeds == pytest.approx([1.0, 4.0])
