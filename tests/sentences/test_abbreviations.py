import pytest

from hedge.sentences import split

#: One word of each class, once inside a sentence and once at an end.
INSIDE = {
    "title": "They met Gen. Orr twice.",
    "prefix": "They met in St. Ives twice.",
    "number": "They met at No. 9 twice.",
    "page": "They read p. 9 twice.",
    "month": "They met on Jan. 9 twice.",
    "day": "They met on Tues. 9 May.",
    "never": "They read e.g. Orr and Hale.",
    "company": "They met Orr Inc. President Hale.",
    "name": "They use the Orr Jr. Library twice.",
    "street": "They live on Elm Ave. near Hale.",
    "state": "They met in Reno, Nev. (Reuters) twice.",
    "time": "They met at 9 a.m. Monday in Reno.",
    "acronym": "They met U.S. Senator Hale twice.",
    "initial": "They met A. B. Hale twice.",
}
AT_END = {
    "number": "Orr said no. Hale agreed.",
    "month": "They met in Jan. Hale agreed.",
    "company": "They met Orr Inc. Hale agreed.",
    "name": "They met Orr Jr. Hale agreed.",
    "list": "They read Orr et al. Hale agreed.",
    "street": "They live on Elm Ave. Hale agreed.",
    "state": "They met in Reno, Nev. Hale agreed.",
    "time": "They met at 9 a.m. Hale agreed.",
    "era": "It fell in 40 B.C. Hale agreed.",
    "unit": "It weighs 9 lbs. Hale agreed.",
    "acronym": "They met in the U.S. It rained.",
    "prefix": "They live on Elm St. It rained.",
    "initial": "They chose plan B. It rained.",
}


@pytest.mark.parametrize("kind", INSIDE)
def test_inside_a_sentence(kind):
    assert [sentence.text for sentence in split(INSIDE[kind])] == [INSIDE[kind]]


@pytest.mark.parametrize("kind", AT_END)
def test_at_the_end_of_a_sentence(kind):
    assert len(split(AT_END[kind])) == 2


def test_an_unknown_word_at_the_same_place_ends_the_sentence():
    # Without the lists every text above would be cut: the cases cannot pass by accident.
    for kind in ("title", "month", "company", "street"):
        word = {"title": "Gen.", "month": "Jan.", "company": "Inc.", "street": "Ave."}[kind]
        changed = INSIDE[kind].replace(word, "Zorp.").replace(" near Hale", " Hale")
        assert len(split(changed)) == 2, changed


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In Dec. Congress meets.", 1),
        ("At 7 a.m. Mrs. Orr left.", 1),
        ("In Dec. They met again.", 2),
        ("Orr, at 7 a.m. Mrs. Orr left.", 2),
        ("They spoke with Hun Sen. He was ill.", 2),
        ("They spoke with Sen. He Yun of Ohio.", 2),  # a name that is a starter, too
        ("At least six died by 7 a.m. Police came.", 2),
        ("They met Sgt. “The Ox” Orr.", 1),
        ("They heard of the U.S.’ Federal Reserve.", 1),
        ("They met in Washington D.C. Photo: Jo Ives.", 2),
        ("They met a U.S. Photo Agency man.", 1),
        ("They spoke with Maj.Gen. Orr twice.", 1),
        ("It runs from mid-Jan. 9 on.", 1),
        ("They like the band “R.E.M.” Orr does not.", 2),
        ("Check your ID. Orr forgot.", 2),
        ("The Salem (Ore.) Courier closed.", 1),
        ("They live in Salem (Ore.) They like it.", 2),
    ],
)
def test_words_that_may_be_either(text, wanted):
    assert len(split(text)) == wanted
