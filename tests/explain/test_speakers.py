"""Pronouns and quotations that run on."""

import hedge


def speakers(text):
    return [sentence.speaker for sentence in hedge.load().score(text).sentences]


def test_pronoun_takes_the_latest_source_that_fits():
    text = "Mr Lind said it was safe. Ms Okoro told the council that it was not. He said it was."
    assert speakers(text) == [None, None, "Mr Lind"]


def test_quotation_runs_on():
    text = '"It is safe," said Ana Ruiz. "We looked twice. Nobody was hurt."'
    assert speakers(text)[1:] == ["Ana Ruiz", "Ana Ruiz"]


def test_quotation_whose_source_comes_later():
    text = '"It is safe. We looked twice," Ana Ruiz said.'
    assert speakers(text)[0] == "Ana Ruiz"


def test_two_that_fit_leave_it_open():
    text = "Mr Lind said it was safe, but Mr Holt said it was not. He said it would be mended."
    assert speakers(text)[1] is None


def test_it_is_no_person():
    assert speakers("Ms Okoro said the port was safe. It said trade had fallen.")[1] is None


def test_plural_pronoun():
    text = "The divers said the wreck was empty. They said the doors were open."
    assert speakers(text)[1] == "The divers"


def test_named_source_needs_no_speaker():
    assert speakers("Ana Ruiz said it was safe.") == [None]


def test_unasked_is_unresolved():
    text = "Ana Ruiz said it was safe. She said nobody was hurt."
    sentences = hedge.load().score(text, explain=False).sentences
    assert [sentence.speaker for sentence in sentences] == [None, None]
