import csv

import pytest

from hedge.resources import resource
from hedge.sentences.abbreviations import _BY_CLASS
from hedge.sentences.words import words


def rows(name):
    with resource(f"seeds/splitter/{name}").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("name", ["abbreviations.tsv", "words.tsv"])
def test_every_line_has_term_class_and_note(name):
    for row in rows(name):
        assert all(row[column].strip() for column in ("term", "class", "note")), row


def test_every_class_of_abbreviations_has_its_decision():
    assert {row["class"] for row in rows("abbreviations.tsv")} == set(_BY_CLASS)


def test_an_abbreviation_has_one_class():
    terms = [row["term"] for row in rows("abbreviations.tsv")]
    assert len(terms) == len(set(terms))
    assert all(term.endswith(".") or term in {"N°"} for term in terms)


def test_small_letters_in_the_list_allow_capitals_but_not_the_reverse():
    known = words().abbreviations
    assert known["a.m"] == known["A.M"] == "time"
    assert known["GEN"] == "title"
    assert "gen" not in known
    assert "V" not in known  # v. is versus, V. is somebody


def test_names_that_open_sentences_are_starters():
    assert words().namelike & words().starters
