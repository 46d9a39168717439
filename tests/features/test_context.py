import pytest

from hedge.features.context import SentenceInContext, alone, as_contexts, consecutive, in_context
from hedge.sentences import split

TEXT = "Ferry stays shut\n\n“It leaks. It may sink,” Okoro said. It was built in 1911.\n\nIt rusts."


def test_sentences_of_an_article_know_what_stands_around_them():
    sentences = split(TEXT)
    found = in_context(sentences)
    assert [context.text for context in found] == [sentence.text for sentence in sentences]
    assert [context.previous for context in found] == [None, *(s.text for s in sentences[:-1])]
    assert [context.first for context in found] == [True, False, False, False, False]
    assert [context.starts_paragraph for context in found] == [True, True, False, False, True]
    assert [context.in_quote for context in found] == [False, False, True, False, False]
    assert [context.previous_in_quote for context in found] == [False, False, False, True, False]


def test_sentences_that_are_cut_already_get_the_same_context():
    sentences = split(TEXT)
    texts, paragraphs = [s.text for s in sentences], [s.paragraph for s in sentences]
    assert consecutive(texts, paragraphs) == in_context(sentences)


def test_nothing_is_no_error():
    assert in_context([]) == consecutive([], []) == as_contexts([]) == []


def test_of_a_sentence_alone_nothing_is_known():
    context = alone("It leaks.")
    assert context == SentenceInContext("It leaks.")
    assert context.starts_paragraph is None
    assert not context.first


def test_the_sentence_before_may_leave_a_quotation_open():
    assert alone("It may sink,” Okoro said.", "“It leaks.").in_quote
    assert not alone("It may sink, Okoro said.", "“It leaks.”").in_quote


def test_strings_and_contexts_may_be_mixed():
    known = alone("It sank.", "It leaked.")
    assert as_contexts(["It rained.", known]) == [SentenceInContext("It rained."), known]


def test_one_string_is_not_taken_for_many_sentences():
    with pytest.raises(TypeError, match="list of sentences"):
        as_contexts("It may rain.")
