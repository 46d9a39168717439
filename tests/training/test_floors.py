import json
from dataclasses import asdict, replace

import pytest
from labelled import records, write

import hedge
from training import floors as gate
from training.figures import EvaluationSet, Floor, measure, read_floors, write_floors

FLOOR = Floor("data", "model", 100, 0.9, 0.88, 0.95)


class Told(list):
    def __call__(self, line):
        self.append(line)


@pytest.fixture
def told():
    return Told()


def now(**figures):
    return {"news": replace(FLOOR, **figures)}


def floors_at(tmp_path, **figures):
    path = tmp_path / "floors.json"
    write_floors(now(**figures), path)
    return path


@pytest.mark.parametrize("figure", ["macro_f1", "hedged_f1", "attributed_f1"])
def test_a_drop_closes_the_gate(told, figure):
    lower = now(**{figure: getattr(FLOOR, figure) - 0.02})
    assert gate.check(now(), lower, False, told) == 1
    assert [line for line in told if figure in line and "fell from" in line]


def test_a_figure_that_is_gone_is_a_drop(told):
    assert gate.check(now(), now(hedged_f1=None), False, told) == 1
    assert "hedged_f1 fell from 0.8800 to nothing" in told[0]


def test_equal_better_and_nearly_equal_figures_pass(told):
    for change in (0.0, 0.05, -gate.TOLERANCE / 2):
        assert gate.check(now(), now(macro_f1=FLOOR.macro_f1 + change), False, told) == 0
    assert told == []


def test_the_tolerance_is_less_than_a_point():
    assert 0 < gate.TOLERANCE < 0.01


def test_the_flag_lets_a_drop_through_and_says_so(told):
    assert gate.check(now(), now(macro_f1=0.5), True, told) == 0
    assert told[-1] == "1 drops let through by --accept-lower-quality"


def test_other_rows_close_the_gate_even_with_the_flag(told):
    assert gate.check(now(), now(data="other", macro_f1=0.99), True, told) == 1
    assert told == ["news: the rows are not those of the floor; run update"]


def test_a_set_without_a_floor_closes_the_gate(told):
    assert gate.check({}, now(), False, told) == 1
    assert "news: has no floor yet; run update" in told


def test_another_model_that_keeps_its_floors_passes_and_is_told(told):
    assert gate.check(now(), now(model="new"), False, told) == 0
    assert "of another model" in told[0]


def test_a_set_that_is_not_there_is_not_held_against_the_model(told):
    assert gate.check(now(), {}, False, told) == 0


def test_update_refuses_lower_figures(told, tmp_path):
    path = floors_at(tmp_path)
    before = path.read_bytes()
    assert gate.update(path, now(macro_f1=0.8), False, told) == 1
    assert path.read_bytes() == before
    assert told[-1] == "refused to lower a floor; if it is meant, give --accept-lower-quality"


def test_update_refuses_lower_figures_on_other_rows_too(told, tmp_path):
    path = floors_at(tmp_path)
    assert gate.update(path, now(data="easier", macro_f1=0.8), False, told) == 1


def test_update_writes_lower_figures_with_the_flag(told, tmp_path):
    path = floors_at(tmp_path)
    assert gate.update(path, now(macro_f1=0.8), True, told) == 0
    assert read_floors(path) == now(macro_f1=0.8)


def test_update_raises_floors(told, tmp_path):
    path = floors_at(tmp_path)
    assert gate.update(path, now(macro_f1=0.93, model="new"), False, told) == 0
    assert read_floors(path) == now(macro_f1=0.93, model="new")


def test_floors_do_not_creep_down_within_the_tolerance(told, tmp_path):
    path = floors_at(tmp_path)
    for step in range(1, 4):
        lower = now(macro_f1=FLOOR.macro_f1 - step * gate.TOLERANCE * 0.6)
        assert gate.update(path, lower, False, told) == (0 if step == 1 else 1)
        assert read_floors(path)["news"].macro_f1 == FLOOR.macro_f1


def test_update_keeps_the_floors_of_sets_that_are_not_there(told, tmp_path):
    path = floors_at(tmp_path)
    assert gate.update(path, {"other": FLOOR}, False, told) == 0
    assert read_floors(path) == {"news": FLOOR, "other": FLOOR}
    assert "news: not measured, its floor is KEPT" in told


def test_a_damaged_file_is_named(tmp_path):
    path = tmp_path / "floors.json"
    path.write_text('{"news": {"macro": 1}}')
    with pytest.raises(hedge.InputError, match=r"floors\.json: damaged"):
        read_floors(path)


def test_sets_that_are_not_there_are_skipped_out_loud(told, tmp_path):
    path = write(tmp_path / "rows.jsonl", [*records(split="train"), *records(split="test")])
    sets = [
        EvaluationSet("here", tmp_path / "rows.jsonl", split="test"),
        EvaluationSet("gone", tmp_path / "gone.jsonl"),
        EvaluationSet("dev", tmp_path / "rows.jsonl", split="dev"),
        EvaluationSet("empty", tmp_path / "nothing"),
    ]
    (tmp_path / "nothing").mkdir()
    found = measure(hedge.load(), sets, told)
    assert list(found) == ["here"]
    assert found["here"].n == 90
    assert sum("SKIPPED" in line for line in told) == 3
    assert json.loads(json.dumps(asdict(found["here"])))["macro_f1"] > 0.5
    assert path


@pytest.fixture
def run(monkeypatch, tmp_path):
    path = tmp_path / "rows.jsonl"
    write(path, records())
    monkeypatch.setattr(gate, "SETS", (EvaluationSet("own", path),))
    return lambda *arguments: gate.main([*arguments, "--floors", str(tmp_path / "floors.json")])


@pytest.mark.slow
def test_the_command_end_to_end(run, tmp_path, capsys):
    assert run("check") == 1
    assert run("update") == 0
    assert run("check") == 0
    path = tmp_path / "floors.json"
    record = json.loads(path.read_text())
    record["own"]["macro_f1"] = 1.1
    path.write_text(json.dumps(record))
    assert run("check") == 1
    assert run("update") == 1
    assert run("check", "--accept-lower-quality") == 0
    assert run("update", "--accept-lower-quality") == 0
    assert run("check") == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("flag", ["--accept", "--accept-lower", "--accept-lower-qualit"])
def test_the_flag_has_to_be_typed_out(run, flag):
    with pytest.raises(SystemExit) as stopped:
        run("update", flag)
    assert stopped.value.code == 2


def test_only_the_shipped_model_has_floors(run):
    with pytest.raises(SystemExit) as stopped:
        run("update", "--model", "elsewhere")
    assert stopped.value.code == 2


def test_a_model_that_is_not_there_is_an_error_of_input(run, capsys):
    assert run("check", "--model", "elsewhere") == 2
    assert "no model here" in capsys.readouterr().err


def test_the_committed_floors_can_be_read():
    assert read_floors(gate.FLOORS)
