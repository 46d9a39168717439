import sys

import pytest
from labelled import records

import hedge
from hedge.corpus import as_rows
from hedge.errors import InputError, MissingExtraError
from hedge.evaluation import evaluate_run, run
from hedge.evaluation.folder import write_folder
from hedge.evaluation.plots import require_plots

PNG = b"\x89PNG"


@pytest.fixture(scope="module")
def measured():
    classifier = hedge.load()
    wrong = {"text": "Guards *said* it may [rain].", "label": "fact", "cues": ["may"], "set": "b"}
    done = run(classifier, as_rows([*records(set="a"), wrong]))
    return evaluate_run(done), done, classifier


def test_the_report_has_every_plot_and_the_worst_errors(measured, tmp_path):
    pytest.importorskip("matplotlib")
    write_folder(*measured, tmp_path / "new" / "report")
    folder = tmp_path / "new" / "report"
    text = (folder / "report.md").read_text()
    for name in ("confusion", "reliability", "risk_coverage", "slices"):
        assert (folder / f"{name}.png").read_bytes().startswith(PNG)
        assert f"({name}.png)" in text
    assert "**fact** taken for **speculation**" in text
    assert r"Guards \*said\* it may \[rain\]." in text
    assert "gold: may" in text
    assert measured[0].signature in text


@pytest.mark.slow
def test_plots_of_the_same_figures_are_the_same_bytes(measured, tmp_path):
    pytest.importorskip("matplotlib")
    for name in "ab":
        write_folder(*measured, tmp_path / name)
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes()


def test_a_folder_that_cannot_be_made_is_named(measured, tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(InputError, match="cannot be made"):
        write_folder(*measured, tmp_path / "file" / "report")


def test_without_matplotlib_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(MissingExtraError, match=r"hedge\[plots\]"):
        require_plots()
