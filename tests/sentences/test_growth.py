import time
import tracemalloc

import pytest

from hedge.sentences import split

#: Texts that made a splitter quadratic, ours or another's, as the piece that is repeated.
FAMILIES = {
    "question, quote": '? " ',
    "spaced dots": ". ",
    "stops": ".",
    "ellipses": "... ",
    "ellipses without space": "…",
    "no stop": "word ",
    "one word": "x",
    "capitals": "X",
    "open quotes": "“",
    "quotes deep": "“‘",
    "straight quotes": '"',
    "apostrophes": "'a ",
    "doubled quotes": "''",
    "brackets": "(",
    "closing": '."”)',
    "dashes": ". - ",
    "initials": "J. ",
    "titles": "Gen. ",
    "acronym": "U.S.",
    "questions": "?” Ab ",
    "names": "“A?” Aaa Bbb Ccc ",
    "white space": " ",
    "lines": "a\n",
    "wrapped lines": "the quick brown fox jumps over the lazy dog and the\n",
    "blank lines": "\n",
    "bullets": "• ",
    "items": "• Ab ",
    "short sentences": "Ab. ",
    "numbers": "1) ",
    "list": "1. Ab 2. ",
    "glued": "ab.Cd",
    "omissions": ". [...] ",
    "news": "The minister, Mr. Orr, said “no.” He left at 9 a.m. ",
}
SMALL = 60_000
FACTOR = 4
#: Linear growth takes 4 times as long; quadratic growth 16 times.
MOST = 5.0
TRIES = 4


def seconds(text, repeats):
    best = float("inf")
    for _ in range(repeats):
        begun = time.process_time()
        split(text)
        best = min(best, time.process_time() - begun)
    return best


def text_of(family, length):
    piece = FAMILIES[family]
    return piece * (length // len(piece))


def ratio(family):
    return seconds(text_of(family, SMALL * FACTOR), 3) / max(
        seconds(text_of(family, SMALL), 5), 1e-4
    )


#: Two of them stand for all where time is short.
QUICK = {"news", "question, quote"}
QUICK_OR_SLOW = [f if f in QUICK else pytest.param(f, marks=pytest.mark.slow) for f in FAMILIES]


@pytest.mark.parametrize("family", QUICK_OR_SLOW)
def test_time_grows_with_the_text_and_no_faster(family):
    split("Warm up.")
    # Another process may disturb one measurement, but not four.
    assert any(ratio(family) <= MOST for _ in range(TRIES))


@pytest.mark.slow
def test_the_measurement_would_catch_a_quadratic_splitter():
    def quadratic(text):
        return sum(text.count(".", start) for start in range(0, len(text), 64))

    def timed(length):
        begun = time.process_time()
        quadratic("x" * length)
        return time.process_time() - begun

    assert min(timed(SMALL * FACTOR) for _ in range(2)) > MOST * min(timed(SMALL) for _ in range(3))


@pytest.mark.slow
@pytest.mark.parametrize("family", ["news", "stops", "no stop", "question, quote"])
def test_memory_grows_with_the_text_and_no_faster(family):
    peaks = []
    for length in (SMALL, SMALL * FACTOR):
        text = text_of(family, length)
        split(text[:100])
        tracemalloc.start()
        split(text)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] <= MOST * max(peaks[0], SMALL)


@pytest.mark.slow
@pytest.mark.parametrize("family", ["no stop", "one word", "news", "stops"])
def test_ten_megabytes_on_one_line(family):
    begun = time.process_time()
    split(text_of(family, 10_000_000))
    assert time.process_time() - begun < 20
