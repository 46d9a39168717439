"""What the program should say: sentences and labels of the sample articles, and every report."""

from pathlib import Path

import pytest
from scored import article

import hedge
from hedge.report import LAYOUTS, write

GOLDEN = Path(__file__).parent / "golden"
ARTICLES = Path(hedge.__file__).parent.parent / "seeds" / "articles"
NAMES = sorted(path.stem for path in ARTICLES.glob("*.txt"))
#: Formats whose bytes depend on the article alone; the pages have tests of their own.
FORMATS = [layout for layout in LAYOUTS if layout not in {"html", "sarif"}]
#: Share of the sentences that the shipped model labels as the reader did.
MIN_AGREEMENT = 0.9


def read(name):
    """Labels and sentences of a sample article, as a reader sees them."""
    lines = (GOLDEN / "articles" / f"{name}.tsv").read_text("utf-8").splitlines()[1:]
    return [tuple(line.split("\t")) for line in lines]


def text_of(name):
    return (ARTICLES / f"{name}.txt").read_text("utf-8")


def report(layout, path):
    write([("harbour.txt", article())], layout, path)
    return path.read_text("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_sample_articles_are_cut_where_a_reader_cuts(name):
    assert [s.text for s in hedge.split(text_of(name))] == [sentence for _, sentence in read(name)]


def test_the_shipped_model_reads_the_sample_articles_as_a_reader_does(shipped):
    pairs = [
        (label, sentence.label)
        for name in NAMES
        for (label, _), sentence in zip(
            read(name), shipped.score(text_of(name)).sentences, strict=True
        )
        if label != "?"
    ]
    assert len(pairs) > 100
    agreed = sum(label == said for label, said in pairs) / len(pairs)
    assert agreed >= MIN_AGREEMENT


@pytest.mark.parametrize("layout", FORMATS)
def test_a_report_has_not_changed(layout, tmp_path):
    assert report(layout, tmp_path / "report") == (GOLDEN / "report" / layout).read_text("utf-8")


if __name__ == "__main__":
    for each in FORMATS:
        report(each, GOLDEN / "report" / each)
