import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedge.features.candidates import (
    ACCOUNT,
    QUOTATION,
    nominate,
    nominate_account,
)
from hedge.features.context import SentenceInContext, alone, in_context
from hedge.sentences import split


def features(candidate):
    return set(candidate.features)


def test_words_of_the_lexicons_are_nominated_where_they_stand():
    text = "The ferry may sink, Okoro added."
    hedging, attributing = nominate(SentenceInContext(text))
    assert [(text[c.start : c.end], c.kind) for c in hedging] == [("may", "modal")]
    words = [(text[c.start : c.end], c.kind) for c in attributing if c.kind != ACCOUNT]
    assert words == [("added", "say")]


def test_a_plain_sentence_hedges_nowhere_but_may_go_on_with_an_account():
    hedging, attributing = nominate(SentenceInContext("The ferry sank."))
    assert hedging == []
    assert [(c.start, c.end, c.kind) for c in attributing] == [(0, 0, ACCOUNT)]


@pytest.mark.parametrize(
    ("sentence", "marks"),
    [
        ("“It leaks,” Okoro said.", 1),
        ('"It leaks," Okoro said. "It may sink."', 2),
        ("Okoro called it a ‘total wreck’.", 1),
        ("The crew's tea was cold.", 0),
        ("She opened her “", 0),
    ],
)
def test_opening_quotation_marks_are_nominated(sentence, marks):
    _, attributing = nominate(SentenceInContext(sentence))
    assert sum(candidate.kind == QUOTATION for candidate in attributing) == marks


def test_a_contraction_hedges_by_its_second_half():
    text = "It’d sink."
    hedging, _ = nominate(SentenceInContext(text))
    assert [text[c.start : c.end] for c in hedging] == ["’d"]


def test_features_name_the_cue_and_its_class():
    (may,), _ = nominate(SentenceInContext("The ferry may sink."))
    assert {"may|r1=sink", "@modal|r1=sink", "may|l1=ferry"} <= features(may)


def test_forms_of_a_word_share_features_by_lemma_and_by_ending():
    sentence = SentenceInContext("He denied or claimed what she denies.")
    _, (_, denied, claimed, denies) = nominate(sentence)
    assert denied.anchors == ("denied", "=deny", "@claim", "@claim+ed")
    assert set(denied.anchors) & set(denies.anchors) == {"=deny", "@claim"}
    assert set(denied.anchors) & set(claimed.anchors) == {"@claim", "@claim+ed"}


def test_a_capital_is_seen():
    (low,), _ = nominate(SentenceInContext("Then may he rest."))
    (high,), _ = nominate(SentenceInContext("May was hot."))
    assert "may|l" in features(low) - features(high)
    assert "may|U" in features(high) - features(low)


def test_families_can_be_switched_off():
    sentence = SentenceInContext("The ferry may sink.")
    (every,), _ = nominate(sentence)
    (few,), _ = nominate(sentence, ("window",))
    (none,), _ = nominate(sentence, ())
    assert features(none) < features(few) < features(every)
    assert {f for f in features(few) if "|r1=" in f} == set()


def test_the_account_knows_the_sentence_before():
    _, (account, *_) = nominate(alone("It sank.", "The survey found rust, Okoro said."))
    assert "A|p=said" in features(account)
    assert "A|pr=said" in features(account)
    assert "A|no previous" not in features(account)
    assert "A|no previous" in features(nominate_account(alone("It sank.")))


def test_the_account_alone_is_the_same_as_among_others():
    sentence = alone("It may sink, he added.", "“It leaks,” she said.")
    _, attributing = nominate(sentence)
    assert features(nominate_account(sentence)) == features(attributing[0])


def test_the_account_sees_every_word_and_every_two():
    account = features(nominate_account(alone("Ships sank, ships burned.")))
    assert {"A|w=ships", "A|w2=^ ships", "A|w2=, ships", "A|w2=. $", "A|W2=-s w"} <= account


def test_a_quotation_that_runs_on_is_a_feature():
    inside = SentenceInContext("It may sink.", in_quote=True, previous="“It leaks.")
    assert "A|inq" in features(nominate_account(inside))


def test_the_order_of_features_does_not_change_from_run_to_run():
    sentence = SentenceInContext("“Red hull, green deck,” he said, may fetch more.")
    names = [[c.features for c in side] for side in nominate(sentence)]
    again = [[c.features for c in side] for side in nominate(sentence)]
    assert names == again


@given(st.text(max_size=80), st.booleans(), st.none() | st.text(max_size=40))
def test_candidates_are_places_of_any_text(text, in_quote, previous):
    for side in nominate(SentenceInContext(text, in_quote, previous)):
        starts = [candidate.start for candidate in side]
        assert starts == sorted(starts) or any(c.kind == QUOTATION for c in side)
        for candidate in side:
            assert 0 <= candidate.start <= candidate.end <= len(text)
            assert (candidate.start == candidate.end) == (candidate.kind == ACCOUNT)
            assert candidate.features


def test_a_whole_article_is_nominated():
    text = "Ferry may stay shut\n\nIt leaks, Okoro added. It could sink."
    sides = [nominate(context) for context in in_context(split(text))]
    assert [len(hedging) for hedging, _ in sides] == [1, 0, 1]
