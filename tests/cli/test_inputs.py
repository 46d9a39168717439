import importlib
import sys

import pytest

from hedge.cli.inputs import Inputs

PAGE = """<html><head><title>Berth</title></head><body><nav>Home</nav><article>
<h1>Ferry berth may close</h1>
<p>The ferry berth at Lanmore may close before the summer, two aides said on Monday evening.</p>
<p>It was built in 1911 and has been mended twice since then, at a cost of nine million.</p>
</article></body></html>"""


def test_a_page_is_read_as_its_article(tmp_path):
    pytest.importorskip("trafilatura")
    (tmp_path / "berth.html").write_text(PAGE)
    (document,) = Inputs([str(tmp_path / "berth.html")]).documents()

    assert "two aides said" in document.text
    assert "<p>" not in document.text
    assert "Home" not in document.text


def test_a_page_without_an_article_is_named(tmp_path, capsys):
    pytest.importorskip("trafilatura")
    (tmp_path / "empty.htm").write_text("<html><body></body></html>")
    inputs = Inputs([str(tmp_path / "empty.htm")])

    assert list(inputs.documents()) == []
    assert inputs.failed == 1
    assert "empty.htm: no article" in capsys.readouterr().err


def test_a_page_without_the_extra_says_what_to_install(tmp_path, capsys, monkeypatch):
    def missing(name, package=None):
        if name == "trafilatura":
            raise ModuleNotFoundError(name=name)
        return real(name, package)

    real = importlib.import_module
    monkeypatch.setattr(importlib, "import_module", missing)
    (tmp_path / "berth.html").write_text(PAGE)
    inputs = Inputs([str(tmp_path / "berth.html")])

    assert list(inputs.documents()) == []
    assert "hedge[html]" in capsys.readouterr().err


def test_a_folder_without_text_is_told(tmp_path, capsys):
    inputs = Inputs([str(tmp_path)])

    assert (len(inputs), inputs.failed) == (0, 1)
    assert "no text in this folder" in capsys.readouterr().err


def test_binary_files_are_refused_by_name(tmp_path, capsys):
    (tmp_path / "a.txt").write_bytes(b"\x00\x01\x02 text")

    assert list(Inputs([str(tmp_path)]).documents()) == []
    assert "a.txt: looks binary" in capsys.readouterr().err


def test_documents_are_read_one_by_one(tmp_path):
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(name)
    documents = Inputs([str(tmp_path)]).documents()
    next(documents)
    (tmp_path / "b.txt").write_text("changed")

    assert next(documents).text == "changed"


def test_pages_cost_nothing_until_one_comes():
    assert "trafilatura" not in sys.modules or "hedge.extract" in sys.modules
