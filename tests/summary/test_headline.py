import dataclasses

from scored import article

import hedge
from hedge.summary.headline import check_headline

HEADLINE = ("fact", "Ferry firm sacks captain over crash")
FILLER = ("fact", "The pier opened to visitors in May.")
HEDGED = ("speculation", "The ferry firm [h:may] sack its captain over the crash.")
PLAIN = ("fact", "The ferry firm sacked its captain on Monday.")


def check(*rows):
    return check_headline(article(list(rows)).sentences)


def test_body_that_only_speculates_overstates():
    assert check(HEADLINE, HEDGED, FILLER).overstated


def test_one_plain_sentence_backs_the_headline():
    assert not check(HEADLINE, HEDGED, FILLER, PLAIN).overstated


def test_a_hedged_headline_states_nothing():
    assert not check(("speculation", "Ferry firm [h:may] sack captain"), HEDGED, FILLER).overstated


def test_a_headline_on_a_source_states_nothing():
    assert not check(
        ("attributed", "Ferry firm to sack captain - union"), HEDGED, FILLER
    ).overstated


def test_a_hedge_of_something_else_in_the_sentence_does_not_count():
    row = ("speculation", "The ferry firm sacked its captain over the crash; he [h:may] appeal.")

    assert not check(HEADLINE, row, FILLER).overstated


def test_a_body_about_something_else_says_nothing_of_the_headline():
    found = check(HEADLINE, ("speculation", "It [h:may] rain."), FILLER)

    assert found.echoes == ()
    assert not found.overstated


def test_a_first_sentence_with_a_full_stop_is_no_headline():
    assert check(PLAIN, HEDGED, FILLER) is None


def test_a_long_first_paragraph_is_no_headline():
    assert check(("fact", "word " * 30 + "end"), HEDGED, FILLER) is None


def test_a_lone_line_has_no_body():
    assert check(HEADLINE) is None


def test_a_sentence_that_is_hardly_hedged_accuses_nobody():
    scored = article([HEADLINE, HEDGED, FILLER]).sentences
    doubtful = dataclasses.replace(scored[1], hedged=0.6)

    assert not check_headline((scored[0], doubtful, scored[2])).overstated


#: Headlines of ours that state what their first paragraph only speculates.
FAULTS = [
    (
        "Mayor sold park to developer",
        "The mayor may have sold the park to a developer, two men said.",
    ),
    ("Bank to cut 4,000 jobs", "The bank is expected to cut up to 4,000 jobs next year."),
    ("Hackers stole patients' records", "Hackers could have stolen the records of 9,000 patients."),
    ("Star striker signs for Lanmore", "The striker is reportedly close to signing for Lanmore."),
    (
        "Volcano triggers tsunami",
        "The volcano might have triggered Sunday's tsunami, scientists said.",
    ),
    ("Coffee prevents strokes", "Drinking coffee may help prevent strokes, a study suggests."),
    (
        "Minister resigns over loans",
        "The minister will possibly resign over the loans, aides said.",
    ),
    ("Driver caused bridge crash", "The driver allegedly caused the crash on the bridge."),
    ("Airline goes bankrupt", "The airline appears to be heading for bankruptcy."),
    (
        "River poisoned by paint plant",
        "The river was probably poisoned by waste from the paint plant.",
    ),
]


def test_most_faults_are_found_with_the_shipped_model():
    classifier = hedge.load()
    texts = (f"{headline}\n\n{first}\n\nIt opened in 1884." for headline, first in FAULTS)
    checks = (check_headline(article.sentences) for article in classifier.score_many(texts))

    assert sum(check is not None and check.overstated for check in checks) >= 8
