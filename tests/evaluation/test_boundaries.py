import json

import pytest

from hedge.errors import InputError
from hedge.evaluation.boundaries import (
    BoundaryScore,
    boundary_positions,
    compare,
    failed_cases,
    score_documents,
    score_paragraphs,
)
from hedge.evaluation.boundary_gold import Case, GoldText, read_cases, read_gold

TEXT = "It rained. We left.\n\nThey stayed. It ended."
GOLD = GoldText(TEXT, ((0, 19), (21, 43)), ((0, 10), (11, 19), (21, 33), (34, 43)))


def by_stop(text):
    return [f"{piece}." for piece in text.split(".") if piece.strip()]


def test_positions_count_characters_that_are_no_white_space():
    assert boundary_positions(["It rained.", " We\n left. "]) == {9}
    assert boundary_positions(["Itrained.", "Weleft."]) == {9}
    assert boundary_positions([]) == boundary_positions(["One."]) == frozenset()


def test_white_space_and_empty_sentences_do_not_count():
    assert boundary_positions(["", "One.", "  ", "Two."]) == {4}


def test_the_end_of_the_text_is_no_boundary():
    assert compare(["One."], ["One."]) == BoundaryScore(0, 0, 0)
    assert BoundaryScore().f1 == BoundaryScore().precision == BoundaryScore().recall == 1.0


def test_counts():
    score = compare(["Ab.", "Cd.", "Ef."], ["Ab.", "Cd. E", "f."])
    assert score == BoundaryScore(found=1, wrong=1, missed=1)
    assert (score.precision, score.recall, score.f1) == (0.5, 0.5, 0.5)


def test_paragraph_ends_count_in_documents_only():
    assert score_paragraphs([GOLD], by_stop) == BoundaryScore(2, 0, 0)
    assert score_documents([GOLD], by_stop) == BoundaryScore(3, 0, 0)


def test_a_splitter_that_never_cuts_has_no_recall():
    score = score_documents([GOLD, GOLD], lambda text: [text])
    assert score == BoundaryScore(0, 0, 6)
    assert score.f1 == score.recall == 0.0


def test_a_splitter_that_cuts_everywhere_has_no_precision_to_speak_of():
    score = score_paragraphs([GOLD], list)
    assert score.recall == 1.0
    assert score.precision < 0.1


def test_failed_cases_are_compared_exactly_but_for_outer_white_space():
    good = Case("One. Two.", ("One.", "Two."), "stop")
    bad = Case("Gen. Orr left.", ("Gen. Orr left.",), "title")
    assert failed_cases([good, bad], by_stop) == [bad]


def test_files_are_read(tmp_path):
    gold = tmp_path / "gold.jsonl"
    gold.write_text(
        json.dumps({"text": TEXT, "paras": GOLD.paragraphs, "spans": GOLD.sentences}) + "\n"
    )
    assert read_gold(gold) == [GOLD]
    cases = tmp_path / "cases.jsonl"
    cases.write_text(json.dumps({"text": "A. B.", "sentences": ["A.", "B."], "why": "x"}) + "\n")
    assert read_cases(cases) == [Case("A. B.", ("A.", "B."), "x")]
    rules = tmp_path / "rules.json"
    rules.write_text(json.dumps([["A. B.", ["A.", "B."]]]))
    assert read_cases(rules) == [Case("A. B.", ("A.", "B."), "rule")]


@pytest.mark.parametrize("broken", ["{oops", "[]", '{"text": "A."}'])
def test_a_broken_line_is_named(tmp_path, broken):
    good = json.dumps({"text": "A.", "sentences": ["A."], "why": "x", "paras": [], "spans": []})
    path = tmp_path / "gold.jsonl"
    path.write_text(f"{good}\n{broken}\n")
    for read in (read_cases, read_gold):
        with pytest.raises(InputError, match=r"gold\.jsonl:2"):
            read(path)
