"""Whatever is wrong with the input: one line that names it, exit 2, the good ones still done."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import hedge
import hedge.cli

TEXT = "The ferry berth may close. It was built in 1911.\n"
BAD = {
    "empty.txt": (b"", "no text in it"),
    "white.txt": (b" \n\t\n", "no text in it"),
    "binary.txt": (b"\x00\x01\x02 text", "looks binary"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\x00\x00", "looks binary"),
    "latin.txt": ("Caf\xe9 Lanmore".encode("latin-1"), "byte 3 is not utf-8; convert it"),
    "mark.txt": (b"\xef\xbb\xbf", "no text in it"),
    "half.txt": (b"\xff\xfeI", "starts as utf-16"),
}


@pytest.fixture
def run(monkeypatch, capsys, tmp_path):
    """Run a command in a folder of its own; return exit code, standard output and error."""
    monkeypatch.chdir(tmp_path)
    Path("good.txt").write_text(TEXT)

    def command(*arguments):
        monkeypatch.setattr(sys, "argv", ["hedge", *map(str, arguments)])
        with pytest.raises(SystemExit) as stopped:
            hedge.cli.main()
        captured = capsys.readouterr()
        return stopped.value.code, captured.out, captured.err

    return command


@pytest.fixture(params=["score", "split"])
def command(request):
    return request.param


def one_line(err, *words):
    assert len(err.splitlines()) == 1, err
    assert err.startswith("hedge: ")
    for word in words:
        assert word in err


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_one_line(run, command, name):
    data, reason = BAD[name]
    Path(name).write_bytes(data)
    code, out, err = run(command, name)
    assert (code, out) == (2, "")
    one_line(err, name, reason)


def test_good_files_among_bad_ones_are_done(run, command):
    for name, (data, _) in BAD.items():
        Path(name).write_bytes(data)
    code, out, err = run(command, "--format", "jsonl", *BAD, "good.txt", "gone.txt")
    records = [json.loads(line) for line in out.splitlines()]
    assert code == 2
    assert {record["doc"] for record in records} == {"good.txt"}
    assert len(records) == 2
    assert [line.split(": ")[1] for line in err.splitlines()] == [*BAD, "gone.txt"]


def test_a_file_that_is_not_there(run, command):
    code, out, err = run(command, "gone.txt")
    assert (code, out) == (2, "")
    one_line(err, "gone.txt", "No such file")


def test_a_folder_without_text(run, command):
    Path("empty").mkdir()
    (Path("empty") / "photo.jpg").write_bytes(b"\xff\xd8")
    code, out, err = run(command, "empty")
    assert (code, out) == (2, "")
    one_line(err, "empty", ".txt")


def test_a_file_that_may_not_be_read(run, command, monkeypatch):
    def denied(path):
        if path.name != "good.txt":
            return read(path)
        raise PermissionError(13, "Permission denied", str(path))

    read = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", denied)
    code, out, err = run(command, "good.txt")
    assert (code, out) == (2, "")
    one_line(err, "good.txt", "Permission denied")


def test_an_unknown_format_names_those_there_are(run, command):
    code, out, err = run(command, "--format", "docx", "good.txt")
    assert (code, out) == (2, "")
    assert "'docx' is not one of" in err
    assert "Traceback" not in err


def test_an_unknown_option_and_an_unknown_command(run, command):
    for arguments in ([command, "--colour", "good.txt"], ["guess", "good.txt"]):
        code, out, err = run(*arguments)
        assert (code, out) == (2, "")
        assert err.splitlines()[-1].startswith("Error: No such ")


def test_a_model_that_is_not_there(run):
    code, out, err = run("score", "--model", "models/mine", "good.txt")
    assert (code, out) == (2, "")
    one_line(err, "models/mine", "no model here", "hedge train")


@pytest.mark.parametrize("name", ["settings.json", "vocabulary.json.gz", "weights.npz"])
def test_a_model_that_is_damaged(run, small, name):
    small.save("mine")
    path = Path("mine") / name
    path.write_bytes(path.read_bytes()[:40])
    code, out, err = run("score", "--model", "mine", "good.txt")
    assert (code, out) == (2, "")
    one_line(err, "mine")


@pytest.mark.parametrize("jobs", ["0", "-5", "two"])
def test_a_number_of_processes_that_makes_no_sense(run, jobs):
    code, out, err = run("score", "--jobs", jobs, "good.txt")
    assert (code, out) == (2, "")
    assert "--jobs" in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "no text in it"),
        ("not json\n", ":1: not JSON"),
        ('{"text": "Rain.", "label": "fact"}\n{"text": "Rain."}\n', ":2: no label"),
        ('{"text": "Rain.", "label": "maybe"}\n', ":1: unknown label 'maybe'"),
        ('{"label": "fact"}\n', ":1: there is no text"),
        ('{"text": "Rain.", "label": "fact", "hedged": true}\n', ":1: label 'fact' contradicts"),
    ],
)
@pytest.mark.parametrize("arguments", [["evaluate"], ["train", "--output", "mine"]])
def test_rows_that_break_the_format(run, arguments, content, reason):
    Path("rows.jsonl").write_text(content)
    code, out, err = run(*arguments, "rows.jsonl")
    assert (code, out) == (2, "")
    one_line(err, "rows.jsonl", reason)
    assert not Path("mine").exists()


def hedge_of(arguments, **options):
    code = "from hedge.cli import main; main()"
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, check=False, **options
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    ("data", "reason"), [(b"", "no text in it"), (b"\x00\x01", "binary"), (b"caf\xe9", "utf-8")]
)
def test_bad_standard_input_is_one_line(command, data, reason):
    done = hedge_of([command], input=data)
    assert (done.returncode, done.stdout) == (2, b"")
    one_line(done.stderr.decode(), "standard input", reason)


@pytest.mark.slow
def test_closed_standard_input_is_one_line(command):
    done = hedge_of([command], preexec_fn=lambda: os.close(0))
    assert (done.returncode, done.stdout) == (2, b"")
    one_line(done.stderr.decode(), "standard input")


@pytest.mark.slow
def test_a_terminal_of_another_encoding_is_written_to(command, tmp_path):
    (tmp_path / "a.txt").write_text("“Zoë’s ferry may close,” he said.", "utf-8")
    done = hedge_of(
        [command, "a.txt"], cwd=tmp_path, env=os.environ | {"PYTHONIOENCODING": "ascii"}
    )
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.slow
def test_a_reader_that_goes_away_is_no_error(command, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT * 5000)
    program = "from hedge.cli import main; main()"
    done = subprocess.run(
        f"{sys.executable} -c '{program}' {command} a.txt | head -1",
        shell=True, cwd=tmp_path, capture_output=True, check=False,
    )  # fmt: skip
    assert b"Traceback" not in done.stderr
