import json
from collections import Counter
from pathlib import Path

import pytest

from hedge.evaluation.boundary_gold import Case, read_cases
from hedge.sentences import split

CASES = read_cases(Path(__file__).parents[1] / "data" / "splitter_hard_cases.jsonl")
SHARED = Path(__file__).parents[3] / "shared" / "splitter"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.kind}: {case.text[:40]}")
def test_hard_case(case: Case):
    assert tuple(sentence.text for sentence in split(case.text)) == case.sentences


def test_the_cases_are_many_and_cover_many_kinds():
    kinds = Counter(case.kind for case in CASES)
    assert len(CASES) >= 150
    assert len(kinds) >= 20
    assert len({case.text for case in CASES}) == len(CASES)


def test_every_case_has_a_boundary_or_a_temptation():
    # A text of one sentence must hold a mark inside, or no splitter could fail on it.
    for case in CASES:
        inside = case.text.rstrip(".?!”\"'")
        assert len(case.sentences) > 1 or any(mark in inside for mark in ".?!…\n")


@pytest.mark.skipif(not SHARED.exists(), reason="the shared evaluation material is not here")
def test_no_case_repeats_the_shared_material():
    theirs = " ".join(path.read_text(encoding="utf-8") for path in sorted(SHARED.iterdir()))
    for case in CASES:
        for sentence in case.sentences:
            if len(sentence.split()) > 6:
                assert json.dumps(sentence)[1:-1] not in theirs
                assert sentence not in theirs
