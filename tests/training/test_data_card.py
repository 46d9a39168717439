import pytest

from hedge.rows import Row
from training.data_card import card, curve_chart, render_from
from training.data_tables import (
    UNKNOWN,
    by_kind,
    column,
    country_table,
    cue_counts,
    length_table,
    matrix_table,
    mix_table,
    parts,
    split_table,
)
from training.readings import Reading
from training.train import DATA

ARTICLE = {"split": "train", "desk": "sport", "register": "agency", "country": "Malta"}
ROWS = [
    Row("It may rain.", True, False, id="a", doc="d1", cues=("may",), about=ARTICLE),
    Row("It rained.", False, False, id="b", doc="d1", about=ARTICLE),
    Row("He said so.", False, True, id="c", reporting=("said",), about={"group": "g", "cue": "x"}),
    Row("w " * 30 + "So he May.", True, True, id="d", cues=("May",), about={"group": "g"}),
]
FIGURES = {"macro_f1": 0.85, "hedged_f1": 0.8, "attributed_f1": 0.9}


def lines(table):
    return [[cell.strip() for cell in line.split("|")[1:-1]] for line in table.split("\n")]


def test_labels_are_shares_of_the_part():
    found = lines(mix_table({"all": ROWS, "none": []}))
    assert found[2] == ["all", "4", "25.0%", "25.0%", "50.0%", "50.0%"]
    assert found[3] == ["none", "0", "–", "–", "–", "–"]


def test_parts_come_by_size_and_what_is_missing_is_named():
    found = parts([*ROWS, Row("x", False, False)], column("desk"))
    assert [(name, len(rows)) for name, rows in found.items()] == [(UNKNOWN, 3), ("sport", 2)]


def test_lengths_are_counted_between_spaces():
    assert lines(length_table({"all": ROWS}))[2] == ["all", "10.2", "3", "25.0%", "0.0%"]


def test_splits_count_rows_articles_and_sets():
    rows = [*ROWS, Row("x", False, False, about={"group": "g2", "split": "test"})]
    assert lines(split_table(rows))[2:] == [
        ["train", "2", "1", "0"],
        ["dev", "0", "0", "0"],
        ["test", "1", "0", "1"],
    ]


def test_articles_are_counted_once_by_desk_register_and_country():
    articles, contrast = by_kind(ROWS)
    assert len(articles) == len(contrast) == 2
    assert lines(matrix_table(articles))[::2] == [["", "agency"], ["sport", "1"]]
    assert lines(country_table(articles))[2] == ["Malta", "1", "2"]


def test_cues_are_counted_without_regard_to_case():
    found = cue_counts(ROWS)
    assert (found["hedging"], found["hedged_marked"], found["reporting"]) == (1, 2, 1)
    assert (found["hedged"], found["attributed"], found["topics"]) == (2, 2, 1)


def rendered(curve=None, hunted=None, settled=(True, False)):
    readings = [Reading("a", (True, False), (False, False), settled, True)]
    readings.append(Reading("gone", (True, True), (True, True), (True, True), False))
    return card(ROWS, readings, curve or {}, hunted or {}, "0123456789abcdef")


def curve(digest):
    points = [
        {"share": share, "seed": 0, "rows": rows, "groups": 2, "figures": {"news_dev": FIGURES}}
        for share, rows in ((0.5, 10), (1.0, 20))
    ]
    return {"data_digest": digest, "points": points}


def test_the_card_counts_readings_of_rows_that_are_there():
    text = rendered()
    assert "1 of 4 rows (25.0%) have their second reading" in text
    assert "1 rows were answered\ndifferently; in 0 of all rows" in text
    assert "in 1 of all rows" in rendered(settled=(False, False))


def test_the_card_says_what_is_not_measured():
    assert "Not measured yet" in rendered()
    assert "were mended" not in rendered()
    assert "Of 1,500 rows read again in this way, 90 were" in rendered(
        hunted={"reread": 1500, "mended": 90}
    )


def test_the_card_says_when_the_curve_is_of_other_rows():
    assert "Measured before" in rendered(curve("f" * 64))
    text = rendered(curve("0123456789abcdef"))
    assert "Measured before" not in text
    assert "| 50.0% | 10 | 0.850 | 0.850 to 0.850 | 0.800 | 0.900 |" in text


def test_the_card_is_the_same_twice():
    assert rendered(curve("x")) == rendered(curve("x"))


def test_the_chart_names_the_sizes():
    svg = curve_chart(curve("x"))
    assert ">10<" in svg
    assert ">news_dev<" in svg


@pytest.mark.slow
@pytest.mark.parametrize("name", ["README.md", "learning_curve.svg"])
def test_the_committed_card_is_what_the_data_give(name):
    committed = (DATA / name).read_text(encoding="utf-8")
    assert committed == render_from(DATA)[name], "run `make data-card`"
