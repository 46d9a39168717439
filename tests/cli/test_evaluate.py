import csv
import io
import json
import sys

import pytest
from labelled import records, write

import hedge.cli
from hedge.labels import LABELS
from hedge.resources import resource


@pytest.fixture
def evaluate(monkeypatch, capsys, tmp_path):
    """Run `hedge evaluate` in an empty folder; return exit code, standard output and error."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["hedge", "evaluate", *map(str, arguments)])
        with pytest.raises(SystemExit) as stopped:
            hedge.cli.main()
        captured = capsys.readouterr()
        return stopped.value.code, captured.out, captured.err

    return run


@pytest.fixture
def rows(tmp_path):
    return write(tmp_path / "rows.jsonl", records())


def as_csv(path, found):
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, list(found[0]))
    writer.writeheader()
    writer.writerows(found)
    path.write_text(file.getvalue(), newline="")
    return path


def test_tables_for_people(evaluate, rows):
    code, out, err = evaluate(rows)
    assert (code, err) == (0, "")
    assert "90 sentences of 10 documents" in out
    assert "baseline: lexicon" in out
    assert out.splitlines()[-1].startswith("metric:macro-F1|rows:90|")


def test_json_for_programs(evaluate, rows):
    code, out, err = evaluate(rows, "--format", "json")
    record = json.loads(out)
    assert (code, err) == (0, "")
    assert list(record["per_label"]) == list(LABELS)
    assert {"n", "macro_f1", "accuracy", "hedged", "attributed", "confusion", "signature"} <= set(
        record
    )


def test_csv_scores_as_jsonl_does(evaluate, rows, tmp_path):
    found = [row | {"note": "one, “two”\nand three"} for row in records()]
    table = as_csv(tmp_path / "rows.csv", found)
    figures = [json.loads(evaluate(path, "--format", "json")[1]) for path in (rows, table)]
    assert figures[0]["signature"] == figures[1]["signature"]
    assert figures[0]["confusion"] == figures[1]["confusion"]


def test_several_files_are_scored_together_and_apart(evaluate, tmp_path):
    paths = [write(tmp_path / f"{label}.jsonl", records(label)) for label in LABELS]
    record = json.loads(evaluate(*paths, "--format", "json")[1])
    assert record["n"] == 90
    assert {part["value"] for part in record["slices"] if part["column"] == "file"} == {*LABELS}


def test_predictions_of_every_row(evaluate, rows, tmp_path):
    write(tmp_path / "rows.jsonl", [*records(), records()[0] | {"id": "last", "open": True}])
    code, _, _ = evaluate(rows, "--predictions", "out.jsonl")
    lines = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert code == 0
    assert (len(lines), lines[-1]["id"]) == (91, "last")


def test_a_split_can_be_chosen(evaluate, tmp_path):
    both = [*records("fact", split="train"), *records("speculation", "fact", split="test")]
    path = write(tmp_path / "both.jsonl", both)
    assert json.loads(evaluate(path, "--split", "test", "--format", "json")[1])["n"] == 60
    code, out, err = evaluate(path, "--split", "dev")
    assert (code, out) == (2, "")
    assert err == f"hedge: {path}: no row has split 'dev'\n"


@pytest.mark.slow
def test_another_model_is_compared(evaluate, rows):
    code, out, _ = evaluate(rows, "--compare", resource("models/default"))
    assert code == 0
    assert "Two models on the same rows" in out
    record = json.loads(
        evaluate(rows, "--compare", resource("models/default"), "--format", "json")[1]
    )
    assert record["comparison"]["differences"]["macro_f1"]["p"] == 1.0


def test_word_counts_learn_from_rows_that_are_named(evaluate, rows):
    record = json.loads(evaluate(rows, "--baseline", rows, "--format", "json")[1])
    assert "word TF-IDF" in record["baselines"]


def test_word_counts_do_not_learn_from_what_is_held_out(evaluate, tmp_path):
    both = [*records("fact", split="train"), *records("speculation", "attributed", split="test")]
    path = write(tmp_path / "both.jsonl", both)
    record = json.loads(evaluate(path, "--split", "test", "--baseline", path, "-f", "json")[1])
    assert record["baselines"]["word TF-IDF"]["accuracy"] == 0


def test_a_threshold_that_is_not_met_exits_with_1(evaluate, rows, tmp_path):
    wrong = write(tmp_path / "wrong.jsonl", [row | {"label": "fact"} for row in records()])
    assert evaluate(rows, "--fail-under", "0.5")[0] == 0
    assert evaluate(wrong, "--fail-under", "0.9")[0] == 1


def test_a_report_without_matplotlib_names_the_extra_before_any_work(
    evaluate, rows, monkeypatch, tmp_path
):
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    code, out, err = evaluate(rows, "--report", "report")
    assert (code, out) == (2, "")
    assert err == "hedge: A report with plots needs an optional part: pip install 'hedge[plots]'\n"
    assert not (tmp_path / "report").exists()


@pytest.mark.slow
def test_a_report_folder(evaluate, rows, tmp_path):
    pytest.importorskip("matplotlib")
    assert evaluate(rows, "--report", "report")[0] == 0
    assert (tmp_path / "report" / "report.md").exists()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('{"text": "It rained.", "label": "fact"}\n{"text": "Rain."}', ":2: no label"),
        ('{"text": "It rained.", "label": "opinion"}', ":1: unknown label 'opinion'"),
        ('{"label": "fact"}', ":1: there is no text"),
        ('\n{"text": "Rain.", "label": "fact", "hedged": true}', ":2: label 'fact' contradicts"),
        ("{", ":1: not JSON"),
        ("[1]", ":1: not a JSON object"),
        ('{"text": "Rain.", "attributed": null}', "none can be scored"),
        ("", "there is no text in it"),
    ],
)
def test_rows_that_cannot_be_used(evaluate, tmp_path, content, reason):
    (tmp_path / "bad.jsonl").write_text(content)
    code, out, err = evaluate("bad.jsonl")
    assert (code, out) == (2, "")
    assert err.startswith("hedge: ")
    assert err.count("\n") == 1
    assert reason in err


@pytest.mark.parametrize("arguments", [["nowhere.jsonl"], ["."], [], ["--model", "nowhere", "."]])
def test_files_and_models_that_are_not_there(evaluate, arguments):
    code, out, err = evaluate(*arguments)
    assert (code, out) == (2, "")
    assert "Traceback" not in err


def test_predictions_that_cannot_be_written(evaluate, rows):
    code, out, err = evaluate(rows, "--predictions", "nowhere/out.jsonl")
    assert (code, out) == (2, "")
    assert "nowhere/out.jsonl: cannot be written" in err


def test_help_keeps_the_lines_of_its_examples(evaluate):
    code, out, _ = evaluate("--help")
    lines = [line.strip() for line in out.splitlines()]
    assert code == 0
    assert "hedge evaluate news.jsonl" in lines
