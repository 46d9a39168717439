import json

from training.readme import figures, reference, render
from training.train import MODEL, ROOT


def test_the_readme_says_what_its_sources_say():
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    metrics = json.loads((MODEL / "metrics.json").read_text(encoding="utf-8"))
    assert render(page, "figures", figures(metrics)) == page
    assert render(page, "reference", reference()) == page


def test_a_part_that_is_not_there_changes_nothing():
    assert render("no marks", "figures", "new") == "no marks"
