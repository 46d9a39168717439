from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

from hedge.sentences import split
from hedge.sentences.punkt import Splitter, punkt_parameters
from hedge.sentences.words import words

TEXT = (
    "Gen. Zamir met Sen. Ruth Paley. “Why?” she asked. The U.S. Treasury paid. It was $4.2 billion."
)


def test_splitter_is_a_punkt_tokenizer():
    assert isinstance(Splitter(), PunktSentenceTokenizer)


def test_all_of_punkts_doors_agree_with_split():
    splitter = Splitter()
    wanted = [sentence.text for sentence in split(TEXT)]
    assert len(wanted) == 4
    assert splitter.tokenize(TEXT) == wanted
    assert list(splitter.sentences_from_text(TEXT)) == wanted
    assert [TEXT[a:b] for a, b in splitter.span_tokenize(TEXT)] == wanted
    assert splitter.tokenize_sents([TEXT, TEXT]) == [wanted, wanted]


def test_punkt_without_our_parameters_and_decisions_fails_here():
    assert PunktSentenceTokenizer().tokenize(TEXT) != Splitter().tokenize(TEXT)


def test_parameters_are_filled_from_the_lists():
    parameters = punkt_parameters(words())
    assert isinstance(parameters, PunktParameters)
    assert {"gen", "sen", "inc", "u.s", "a.m"} <= parameters.abbrev_types
    assert "however" in parameters.sent_starters


def test_cut_respects_its_block():
    text = "Left. One. Two. Right."
    spans = list(Splitter().cut(text, 6, 15))
    assert [text[start:end] for start, end in spans] == ["One.", "Two."]
