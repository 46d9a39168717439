import csv
import io
import json
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

import hedge.cli
from hedge.cli.commands import cli
from hedge.report import LAYOUTS

TEXT = "The ferry berth may close. It was built in 1911.\n\nOfficials said it leaks.\n"


@pytest.fixture
def score(monkeypatch, capsys, tmp_path):
    """Run `hedge score` in an empty folder; return exit code, standard output and error."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["hedge", "score", *map(str, arguments)])
        with pytest.raises(SystemExit) as stopped:
            hedge.cli.main()
        captured = capsys.readouterr()
        return stopped.value.code, captured.out, captured.err

    return run


@pytest.fixture
def berth(tmp_path):
    path = tmp_path / "berth.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_format_works_from_the_command_line(score, berth, layout):
    code, out, err = score("--format", layout, berth)

    assert (code, err) == (0, "")
    assert "berth.txt" in out


@pytest.mark.usefixtures("berth")
def test_one_sentence_a_line(score):
    _, out, _ = score("-f", "jsonl", "berth.txt")
    records = [json.loads(line) for line in out.splitlines()]

    assert [record["doc"] for record in records] == ["berth.txt"] * 3
    assert records[0]["label"] == "speculation"
    assert all(TEXT[r["start"] : r["end"]] == r["text"] for r in records)


def test_standard_input_is_read_where_no_path_is_given():
    result = CliRunner().invoke(cli, ["score", "-f", "csv"], input=TEXT)
    rows = list(csv.DictReader(io.StringIO(result.output)))

    assert [row["doc"] for row in rows] == ["stdin"] * 3


def test_a_folder_is_read_whole_and_in_order(score, tmp_path):
    (tmp_path / "in" / "deep").mkdir(parents=True)
    for name in ("b.txt", "a.md", "deep/c.text", "skipped.pdf"):
        (tmp_path / "in" / name).write_text(TEXT)
    _, out, _ = score("-f", "jsonl", "in")

    docs = dict.fromkeys(json.loads(line)["doc"] for line in out.splitlines())
    assert list(docs) == ["in/a.md", "in/b.txt", "in/deep/c.text"]


def test_a_bad_file_is_named_and_the_others_are_scored(score, berth, tmp_path):
    (tmp_path / "empty.txt").write_text(" \n")
    code, out, err = score("-f", "jsonl", "empty.txt", "missing.txt", berth)

    assert code == 2
    assert len(out.splitlines()) == 3
    assert [line.split(": ")[1] for line in err.splitlines()] == ["empty.txt", "missing.txt"]


def test_a_report_is_left_alone_when_nothing_could_be_read(score, tmp_path):
    report = tmp_path / "report.html"
    report.write_text("before")
    code, _, _ = score("-f", "html", "-o", report, "missing.txt")

    assert code == 2
    assert report.read_text() == "before"


def test_html_goes_to_a_file_or_a_folder(score, berth, tmp_path):
    assert score("-f", "html", "-o", "one.html", berth)[0] == 0
    assert score("-f", "html", "-o", "pages/", berth, berth)[0] == 0

    assert "may" in (tmp_path / "one.html").read_text("utf-8")
    assert len(list((tmp_path / "pages").glob("*.html"))) == 3


def test_a_folder_that_is_not_there_is_one_line(score, berth):
    code, _, err = score("-f", "csv", "-o", "missing/report.csv", berth)

    assert code == 2
    assert err.count("\n") == 1
    assert "missing/report.csv" in err


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (["speculation=0.3"], 1),
        (["speculation=0.34"], 0),
        (["fact=1", "attributed=1", "speculation=1"], 0),
        (["fact=1", "hedged-unsourced=0.5"], 1),
        (["unnamed-source=0"], 0),
    ],
)
def test_a_share_above_its_limit_is_an_exit_code(score, berth, limits, code):
    options = [part for limit in limits for part in ("--fail-above", limit)]
    found, out, err = score("-f", "jsonl", *options, berth)

    assert found == code
    assert len(out.splitlines()) == 3
    assert err.count(", above ") == code


@pytest.mark.usefixtures("berth")
def test_the_limit_is_told_with_the_article_and_the_share(score):
    _, _, err = score("--fail-above", "speculation=0.3", "berth.txt")

    assert err == "hedge: berth.txt: speculation is 0.333, above 0.3\n"


@pytest.mark.parametrize(
    "limit", ["speculation", "speculation=2", "speculation=x", "facts=0.1", "=1"]
)
def test_a_limit_that_makes_no_sense_is_a_usage_error(score, berth, limit):
    code, out, err = score("--fail-above", limit, berth)

    assert (code, out) == (2, "")
    assert "Traceback" not in err
    assert "--fail-above" in err


def test_unreadable_input_outranks_a_limit(score, berth):
    assert score("--fail-above", "speculation=0", berth, "missing.txt")[0] == 2


def test_sentences_that_are_not_sure_enough_are_unsure(score, berth):
    _, out, _ = score("-f", "jsonl", "--min-confidence", "1", berth)

    assert "unsure" in {json.loads(line)["label"] for line in out.splitlines()}


def test_a_name_that_is_no_utf_8_can_be_written(score, tmp_path):
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        with open(name, "w", encoding="utf-8") as file:  # noqa: PTH123 - a path of bytes
            file.write(TEXT)
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    for layout in LAYOUTS:
        code, out, _ = score("-f", layout, ".")
        assert code == 0
        out.encode()


@pytest.mark.parametrize("jobs", [1, pytest.param(2, marks=pytest.mark.slow)])
def test_names_stay_with_their_articles(score, tmp_path, jobs):
    (tmp_path / "in").mkdir()
    for number in range(70):
        (tmp_path / f"in/{number:02d}.txt").write_text(f"Ferry {number} may close.")
    (tmp_path / "in/33.txt").write_text("")
    _, out, _ = score("-f", "jsonl", "--jobs", jobs, "in")

    for line in out.splitlines():
        record = json.loads(line)
        assert record["text"] == f"Ferry {int(record['doc'][3:5])} may close."
    assert len(out.splitlines()) == 69


@pytest.mark.slow
def test_articles_are_let_go_of_once_they_are_written(tmp_path):
    """A folder of ten times the articles needs no more memory: they are not kept."""
    paragraph = "The ferry berth may close, officials said. It was built in 1911. " * 30
    for number in range(300):
        (tmp_path / f"{number:03d}.txt").write_text(f"{number}. {paragraph}")
    code = (
        "import sys, tracemalloc; sys.argv = ['hedge', 'score', '-f', 'csv', *sys.argv[1:]]\n"
        "import hedge.cli, hedge.classifier\n"
        "class Quick:\n"
        "    def score_many(self, texts, *, n_jobs):\n"
        "        from hedge.document import Article\n"
        "        return (Article(text + ' ', ()) for text in texts)\n"
        "hedge.classifier.load = lambda model: Quick()\n"
        "import hedge.report.data\n"
        "tracemalloc.start()\n"
        "try: hedge.cli.main()\n"
        "except SystemExit: pass\n"
        "print(tracemalloc.get_traced_memory()[1], file=sys.stderr)"
    )
    peaks = []
    for paths in ([str(p) for p in sorted(tmp_path.iterdir())[:30]], [str(tmp_path)]):
        run = subprocess.run(
            [sys.executable, "-c", code, *paths], capture_output=True, text=True, check=True
        )
        peaks.append(int(run.stderr.split()[-1]))

    assert peaks[1] < peaks[0] + 200_000  # 270 more articles hold 540,000 characters


def test_help_is_complete():
    text = "".join(CliRunner().invoke(cli, ["score", "--help"]).output.split())

    for word in (*LAYOUTS, "--fail-above", "--min-confidence", "hedged-unsourced", "--jobs"):
        assert word in text
