import io
import subprocess
import sys

import pytest
from scored import article

from hedge.cli.score import FORMATS
from hedge.errors import InputError
from hedge.report import LAYOUTS, write


def test_the_command_line_offers_every_format():
    assert tuple(LAYOUTS) == FORMATS


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_format_goes_to_a_file_and_to_standard_output(layout, tmp_path, capsys):
    path = tmp_path / "report"
    write([("h.txt", article())], layout, path)
    write([("h.txt", article())], layout)

    filed = path.read_bytes().decode("utf-8-sig")
    assert "h.txt" in filed
    assert capsys.readouterr().out.replace("\r\n", "\n") == filed.replace("\r\n", "\n")


def test_a_spreadsheet_file_says_that_it_is_utf_8(tmp_path):
    write([("h.txt", article())], "csv", tmp_path / "h.csv")

    assert (tmp_path / "h.csv").read_bytes().startswith(b"\xef\xbb\xbfdoc,")


def test_a_file_is_written_whole_or_not_at_all(tmp_path):
    path = tmp_path / "h.jsonl"
    path.write_text("before")

    def broken():
        yield "h.txt", article()
        raise RuntimeError("the model broke")

    with pytest.raises(RuntimeError):
        write(broken(), "jsonl", path)

    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("layout", ["text", "jsonl", "csv"])
def test_only_html_goes_to_a_folder(layout, tmp_path):
    with pytest.raises(InputError, match="is a folder"):
        write([], layout, tmp_path)


def test_standard_output_of_another_encoding_gets_utf_8(monkeypatch):
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    write([("h.txt", article())], "jsonl")
    sys.stdout.flush()

    assert "“We are looking into it,”" in raw.getvalue().decode("utf-8")


def test_a_format_imports_nothing_of_another():
    code = (
        "import sys, hedge.report as r; r.write([], 'jsonl');"
        "print(sorted({'rich', 'jinja2', 'sklearn', 'numpy'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "[]"
