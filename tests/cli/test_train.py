import sys

import pytest
from labelled import TEMPLATES, records, write

import hedge
import hedge.cli
from hedge.artifact import read_settings


@pytest.fixture
def train(monkeypatch, capsys, tmp_path):
    """Run `hedge train` in an empty folder; return exit code, standard output and error."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["hedge", "train", *map(str, arguments)])
        with pytest.raises(SystemExit) as stopped:
            hedge.cli.main()
        captured = capsys.readouterr()
        return stopped.value.code, captured.out, captured.err

    return run


@pytest.fixture
def rows(tmp_path):
    return write(tmp_path / "rows.jsonl", records())


def test_a_model_is_written_and_its_held_out_figures_are_told(train, rows, tmp_path):
    code, out, err = train(rows, "--output", "models/mine")
    assert code == 0
    assert out.startswith("Held-out rows:\n18 sentences of 2 documents\n")
    assert "baseline: word TF-IDF" in out
    assert "holding out 18 rows, training on the other 72" in err
    assert "training on all 90 rows" in err
    assert err.splitlines()[-1].endswith("models/mine: written; use it with --model models/mine")
    mine = hedge.load(tmp_path / "models" / "mine")
    assert mine.predict(["The kiln may close before winter."]).tolist() == ["speculation"]


def test_the_model_says_what_it_learned_from(train, rows, tmp_path):
    train(rows, "-o", "mine")
    about = read_settings(tmp_path / "mine")["about"]
    assert about["rows"] == 90
    assert len(about["data_digest"]) == 64
    assert about["held_out"]["n"] == 18


@pytest.mark.slow
def test_the_same_rows_make_the_same_bytes(train, rows, tmp_path):
    for name in "ab":
        train(rows, "-o", name)
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes()


def test_a_model_is_not_overwritten_unasked(train, rows, tmp_path):
    train(rows, "-o", "mine")
    before = {path.name: path.read_bytes() for path in (tmp_path / "mine").iterdir()}
    write(tmp_path / "other.jsonl", records("fact", "speculation"))
    code, out, err = train("other.jsonl", "-o", "mine")
    assert (code, out) == (2, "")
    assert err == "hedge: mine: there is a model already; give --force to replace it\n"
    assert {path.name: path.read_bytes() for path in (tmp_path / "mine").iterdir()} == before
    assert train("other.jsonl", "-o", "mine", "--force")[0] == 0
    assert read_settings(tmp_path / "mine")["about"]["rows"] == 60


@pytest.mark.parametrize("left_out", TEMPLATES)
def test_two_of_the_labels_are_enough(train, tmp_path, left_out):
    kept = [label for label in TEMPLATES if label != left_out]
    path = write(tmp_path / "two.jsonl", records(*kept))
    code, out, err = train(path, "-o", "two")
    assert (code, "Traceback" in err) == (0, False)
    model = hedge.load(tmp_path / "two")
    for label in kept:
        texts = [template.format("kiln") for template in TEMPLATES[label]]
        assert model.predict(texts).tolist() == [label] * 3
    assert "Held-out rows" in out


def test_one_question_is_enough(train, tmp_path):
    rows = [
        {"text": row["text"], "doc": row["doc"], "attributed": row["label"] == "attributed"}
        for row in records("fact", "attributed")
    ]
    unused = [{"text": "Rain.", "attributed": None}, {"text": "Rain.", "label": "fact", "open": 1}]
    path = write(tmp_path / "one.jsonl", [*rows, *unused])
    code, out, err = train(path, "-o", "one")
    assert code == 0
    assert "2 rows are open or without an answer and left out" in err
    assert "attributed: yes" in out


def test_rows_that_bring_a_split_are_parted_by_it(train, tmp_path):
    path = write(
        tmp_path / "split.jsonl", [*records(split="train"), *records("fact", split="test")]
    )
    code, out, err = train(path, "-o", "mine")
    assert code == 0
    assert out.startswith("Held-out rows:\n30 sentences")
    assert "training on all" not in err
    assert read_settings(tmp_path / "mine")["about"]["rows"] == 90


def test_rows_of_one_article_leave_nothing_to_hold_out(train, tmp_path):
    rows = [row | {"doc": "one"} for row in records()]
    code, out, err = train(write(tmp_path / "rows.jsonl", rows), "-o", "mine")
    assert (code, out) == (0, "")
    assert "no held-out figures" in err


def test_doubtful_rows_are_named(train, rows, tmp_path):
    first = records()[0]
    write(tmp_path / "more.jsonl", [first | {"label": "speculation"}, first | {"cues": ["might"]}])
    err = train(rows, "more.jsonl", "-o", "mine")[2]
    assert "doubtful: more.jsonl:1: labelled speculation, but fact in" in err
    assert "doubtful: more.jsonl:2: the cue 'might' does not stand in the text" in err


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ([{"text": "Rain.", "label": "fact"}] * 5, "bad.jsonl: only 5 rows"),
        ([{"text": "Rain.", "label": "fact"}] * 50, "bad.jsonl: all rows are labelled 'fact'"),
        ([*records(), {"text": "Rain.", "label": "perhaps"}], "bad.jsonl:91: unknown label"),
        ([*records(), {"label": "fact"}], "bad.jsonl:91: there is no text"),
    ],
)
def test_rows_that_teach_nothing(train, tmp_path, lines, reason):
    write(tmp_path / "bad.jsonl", lines)
    code, out, err = train("bad.jsonl", "-o", "mine")
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert reason in err
    assert not (tmp_path / "mine").exists()


def test_a_folder_that_cannot_be_made(train, rows, tmp_path):
    (tmp_path / "file").write_text("x")
    for place in ("file", "file/mine"):
        code, out, err = train(rows, "-o", place)
        assert (code, out) == (2, "")
        assert "no folder can be made there" in err


@pytest.mark.slow
def test_csv_teaches_the_same(train, rows, tmp_path):
    lines = ["text,label,doc"]
    lines += [f'"{row["text"]}",{row["label"]},{row["doc"]}' for row in records()]
    (tmp_path / "rows.csv").write_text("\n".join(lines))
    train(rows, "-o", "jsonl")
    train("rows.csv", "-o", "csv")
    digests = {read_settings(tmp_path / name)["digest"] for name in ("jsonl", "csv")}
    assert len(digests) == 1


def test_help_keeps_the_lines_of_its_examples(train):
    code, out, _ = train("--help")
    lines = [line.strip() for line in out.splitlines()]
    assert code == 0
    assert "hedge train labelled.jsonl --output models/mine" in lines
