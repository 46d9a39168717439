import numpy as np
import pytest

from hedge.features.candidates import ACCOUNT, QUOTATION, Candidate
from hedge.model.targets import impute, known_targets

OPEN = np.nan
WHOLE = Candidate(0, 0, ACCOUNT, (), [])
MARK = Candidate(0, 1, QUOTATION, (), [])
SAID = Candidate(10, 14, "say", (), [])
MAY = Candidate(20, 23, "modal", (), [])


@pytest.mark.parametrize(
    ("candidates", "answer", "spans", "targets"),
    [
        # No says that nothing is a cue, whatever is marked.
        ([WHOLE, MARK, SAID], 0, [(10, 14)], [0, 0, 0]),
        ([SAID, MAY], 0, None, [0, 0]),
        # Marked words are cues, where they overlap at all; others are none.
        ([SAID, MAY], 1, [(20, 23)], [0, 1]),
        ([SAID, MAY], 1, [(13, 21)], [1, 1]),
        ([SAID, MAY], 1, [(14, 20)], [0, 0]),
        # No annotation of words settles a quotation or an account.
        ([WHOLE, MARK, SAID], 1, [(10, 14)], [OPEN, OPEN, 1]),
        # Nobody marked anything: the only word there is must be it.
        ([SAID], 1, None, [1]),
        ([SAID, MAY], 1, None, [OPEN, OPEN]),
        ([WHOLE, SAID, MAY], 1, None, [OPEN, OPEN, OPEN]),
        ([WHOLE, SAID], 1, None, [OPEN, 1]),
        ([WHOLE], 1, None, [1]),
        # It was marked that no word reports: the quotation does, or the sentence runs on.
        ([WHOLE, MARK, SAID], 1, [], [OPEN, 1, 0]),
        ([WHOLE, SAID], 1, [], [1, 0]),
        ([], 1, None, []),
        ([], 1, [(0, 2)], []),
    ],
)
def test_what_a_row_says_of_its_candidates(candidates, answer, spans, targets):
    found = known_targets(candidates, answer, spans)
    assert found.shape == (len(candidates),)
    np.testing.assert_array_equal(found, targets)


@pytest.mark.parametrize(
    ("known", "guesses", "answer", "targets"),
    [
        ([OPEN, OPEN], [0.6, 0.7], 1, [1, 1]),
        ([OPEN, OPEN], [0.6, 0.05], 1, [1, 0]),
        ([OPEN, OPEN], [0.6, 0.3], 1, [1, OPEN]),
        # The best of them is taken even where none is likely.
        ([OPEN, OPEN], [0.3, 0.4], 1, [OPEN, 1]),
        ([OPEN, OPEN], [0.01, 0.02], 1, [0, 1]),
        # Where a cue is known it explains the answer, and what no name settles stays open.
        ([1, OPEN], [0.1, 0.4], 1, [1, OPEN]),
        ([1, OPEN], [0.1, 0.9], 1, [1, OPEN]),
        # What is known stays, whatever is guessed.
        ([0, OPEN], [0.99, 0.2], 1, [0, 1]),
        ([0, 0], [0.9, 0.9], 1, [0, 0]),
        ([0, 0], [0.9, 0.9], 0, [0, 0]),
    ],
)
def test_open_targets_are_guessed(known, guesses, answer, targets):
    found = impute([np.array(known, float)], np.array(guesses), np.array([float(answer)]))
    np.testing.assert_array_equal(found, targets)


def test_sentences_are_kept_apart():
    known = [np.array([OPEN]), np.array([]), np.array([0.0, OPEN])]
    found = impute(known, np.array([0.2, 0.9, 0.3]), np.array([1.0, 1.0, 1.0]))
    assert found.tolist() == [1.0, 0.0, 1.0]


def test_what_was_known_is_not_written_over():
    known = [np.array([OPEN, OPEN])]
    impute(known, np.array([0.9, 0.8]), np.array([1.0]))
    assert np.isnan(known[0]).all()
