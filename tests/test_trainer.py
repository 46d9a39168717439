from itertools import combinations

import pytest
from labelled import TEMPLATES, records

import hedge
from hedge.corpus import as_rows
from hedge.errors import InputError
from hedge.rows import Row
from hedge.trainer import doubts, hold_out


def test_the_name_stays_that_of_the_function():
    # A module of the same name would take its place on first use.
    for _ in range(2):
        assert callable(hedge.train)
        hedge.train(records("fact", "speculation"))


@pytest.mark.parametrize("pair", list(combinations(TEMPLATES, 2)))
def test_labels_alone_teach_any_two_of_them(pair):
    model = hedge.train(records(*pair))
    for label in pair:
        texts = [template.format("kiln") for template in TEMPLATES[label]]
        assert model.predict(texts).tolist() == [label] * len(texts)


def test_words_that_report_are_learned_where_no_cue_is_marked():
    # Any sentence may go on with an account, so that no reporting word is ever the only candidate.
    model = hedge.train(records("fact", "attributed"))
    strange = "The lighthouse opened to walkers, its keeper said."
    assert model.answers([strange])[0, 1] > 0.5
    assert model.answers(["The lighthouse opened to walkers."])[0, 1] < 0.5


def test_a_question_that_nobody_answered_is_answered_with_no():
    rows = [{"text": r["text"], "hedged": r["label"] == "speculation"} for r in records()]
    assert (hedge.train(rows).answers(["The mill closed, they said."])[:, 1] < 0.5).all()


def test_words_that_no_lexicon_knows_are_no_error():
    rows = [{"text": f"Zork {n} blip", "label": "speculation"} for n in range(30)]
    rows += [{"text": f"Flum {n} tock", "label": "fact"} for n in range(10)]
    assert hedge.train(rows).answers(["Zork 3 blip"])[0, 0] == pytest.approx(0.75, abs=0.1)


def test_one_article_is_enough_to_train():
    model = hedge.train([row | {"doc": "one"} for row in records()])
    assert model.predict(["The kiln may close before winter."]).tolist() == ["speculation"]


def test_no_article_is_cut_in_two():
    rows = as_rows(records())
    for seed in range(5):
        learned, held_out = hold_out(rows, seed)
        assert not {row.doc for row in learned} & {row.doc for row in held_out}
        assert len(held_out) == 18
        assert sorted(map(rows.index, learned)) == list(map(rows.index, learned))


def test_the_seed_draws_the_articles():
    rows = as_rows(records())
    drawn = {tuple(sorted({row.doc for row in hold_out(rows, seed)[1]})) for seed in range(6)}
    assert len(drawn) > 1
    assert hold_out(rows, 3) == hold_out(rows, 3)


def test_a_contrast_set_is_not_cut_in_two():
    rows = [
        Row("It rained.", False, False, about={"group": f"g{number // 5}"}) for number in range(50)
    ]
    learned, held_out = hold_out(rows)
    groups = [{row.about["group"] for row in part} for part in (learned, held_out)]
    assert not groups[0] & groups[1]


def test_a_split_that_the_rows_bring_is_kept():
    rows = as_rows([*records("fact"), *records("attributed", split="train")])
    rows += as_rows([*records("speculation", split="dev"), *records("fact", split="test")])
    learned, held_out = hold_out(rows)
    assert learned == rows[:60]
    assert held_out == rows[60:]


def test_the_same_text_in_another_context_is_no_contradiction():
    rows = [
        Row("It rained.", False, False),
        Row("It rained.", False, True, previous="“It was dark."),
    ]
    assert doubts(rows) == []


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        (records("fact"), "all rows are labelled 'fact'"),
        (records()[:10], "only 10 rows"),
        ([{"text": "Rain.", "attributed": None}] * 50, "only 0 rows"),
    ],
)
def test_rows_that_teach_nothing_are_refused(rows, reason):
    with pytest.raises(InputError, match=reason):
        hedge.train(rows)
