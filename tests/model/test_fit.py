import numpy as np
import pytest
from labelled import records

from hedge.corpus import as_rows, contexts
from hedge.features.candidates import ACCOUNT, QUESTIONS, nominate
from hedge.model.fit import fit, group_of, instances_of, locate, own_voice
from hedge.rows import BARE_QUOTATION, Row

HEDGED, ATTRIBUTED = range(2)


def instances(row, question):
    return instances_of([row], [nominate(context) for context in contexts([row])], question)


@pytest.mark.parametrize(
    ("text", "phrases", "spans"),
    [
        ("It may be that it may not.", ["may", "may"], [(3, 6), (18, 21)]),
        ("It may rain.", ["might"], []),
        ("It may rain.", [], []),
        # A phrase that stands before the one found last is found all the same.
        ("It may rain, it could pour.", ["could", "may"], [(16, 21), (3, 6)]),
        ("It may rain.", ["might", "may"], [(3, 6)]),
    ],
)
def test_phrases_are_found_in_order(text, phrases, spans):
    assert locate(text, phrases) == spans


def test_rows_of_an_article_or_a_contrast_set_are_one_group():
    rows = [
        Row("a", False, False, doc="d"),
        Row("b", False, False, doc="d", about={"group": "g"}),
        Row("c", False, False, about={"group": "g"}),
        Row("d", False, False),
        Row("e", False, False),
    ]
    names = group_of(rows).tolist()
    assert names[0] == names[1] == "d"
    assert names[2] == "g"
    assert len(set(names)) == 4


def test_marked_cues_are_places():
    row = Row("It may rain, he said.", True, True, cues=("may",), reporting=("said",))
    assert instances(row, HEDGED).spans == [[(3, 6)]]
    assert instances(row, ATTRIBUTED).spans == [[(16, 20)]]


def test_a_hedge_without_marked_cues_is_open_a_report_without_words_is_not():
    row = Row("It may rain.", True, True, cues=(), reporting=())
    assert instances(row, HEDGED).spans == [None]
    assert instances(row, ATTRIBUTED).spans == [[]]
    assert instances(Row("It may rain.", True, True), ATTRIBUTED).spans == [None]


def test_a_bare_quotation_is_no_word():
    row = Row("“It rains.”", False, True, reporting=(BARE_QUOTATION,))
    assert instances(row, ATTRIBUTED).spans == [[]]


def test_answers_are_numbers():
    rows = [Row("a", True, False), Row("b", False, None)]
    found = instances_of(rows, [([], []), ([], [])], ATTRIBUTED)
    assert found.answers.tolist() == [0.0, 0.0]


def test_plain_sentences_of_articles_teach_what_an_account_is_not():
    rows = [
        Row("It leaks.", False, False, doc="a"),
        Row("It rusts.", False, False, doc="a"),
        Row("It sank, he said.", False, True, doc="a"),
        Row("It sank.", False, None, doc="a"),
        Row("It rained.", False, False),
    ]
    found = own_voice(rows, contexts(rows))
    assert [candidate.kind for candidate in found] == [ACCOUNT]


def test_both_questions_are_learned(small):
    may, said, plain = small.engine.answers(
        ["The dairy may close.", "The dairy closed, the owners said.", "The dairy closed."]
    )
    assert may[HEDGED] > 0.5 > said[HEDGED]
    assert said[ATTRIBUTED] > 0.5 > plain[ATTRIBUTED]
    assert small.engine.hedged.weights.keys() != small.engine.attributed.weights.keys()


def test_progress_is_told():
    lines = []
    fit(as_rows(records()), progress=lines.append)
    assert len(lines) == 1 + len(QUESTIONS)
    assert all(question in line for question, line in zip(QUESTIONS, lines[1:], strict=True))


def test_only_the_families_asked_for_are_learned():
    engine = fit(as_rows(records()), families=("window",))
    assert engine.families == ("window",)
    weights = engine.hedged.weights
    slots = {slot[:3] for anchor in weights for slot in weights[anchor]} - {"", "l", "U"}
    assert slots <= {"bl=", "br="}


def test_an_article_without_any_candidate_is_no_error():
    rows = [Row(f"Mill {n} may close.", True, False, doc="a") for n in range(10)]
    rows += [Row(f"You may enter mill {n}.", False, False, doc="a") for n in range(10)]
    rows += [Row(f"Mill {n} closed.", False, False, doc="b") for n in range(20)]
    answers = fit(rows).answers(["Mill 99 may close.", "You may enter mill 99.", "Mill 9 closed."])
    assert answers[0, HEDGED] > max(answers[1, HEDGED], answers[2, HEDGED])


def test_the_order_of_training_does_not_depend_on_the_run():
    rows = as_rows(records())
    one, other = fit(rows), fit(rows)
    assert one == other
    values = [list(slots.values()) for slots in one.hedged.weights.values()]
    assert np.isfinite(np.concatenate(values)).all()
