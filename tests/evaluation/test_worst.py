import pytest
from labelled import records

import hedge
from hedge.corpus import as_rows
from hedge.evaluation import run
from hedge.evaluation.worst import worst


@pytest.fixture(scope="module")
def classifier():
    return hedge.load()


def test_wrong_labels_come_with_the_words_that_made_them(classifier):
    rows = as_rows([*records(), {"text": "It may rain, guards said.", "label": "fact"}])
    mistakes = worst(run(classifier, rows), classifier)
    found = next(one for one in mistakes if one.row is rows[-1])
    assert (found.gold, found.predicted) == ("fact", "speculation")
    assert any(cue.startswith("may") for cue in found.cues)


def test_the_surest_stand_first_and_no_more_than_asked_for(classifier):
    turned = {"fact": "speculation", "attributed": "fact", "speculation": "attributed"}
    rows = as_rows([row | {"label": turned[row["label"]]} for row in records()])
    mistakes = worst(run(classifier, rows), classifier, limit=7)
    sure = [one.confidence for one in mistakes]
    assert len(sure) == 7
    assert sure == sorted(sure, reverse=True)


def test_open_rows_are_no_mistakes(classifier):
    rows = as_rows([*records("fact"), {"text": "It may rain.", "label": "fact", "open": True}])
    texts = [one.row.text for one in worst(run(classifier, rows), classifier)]
    assert "It may rain." not in texts
