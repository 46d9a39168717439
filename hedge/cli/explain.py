"""The command that says why a sentence has its label."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from hedge.document import ScoredSentence
    from hedge.features.candidates import Candidate
    from hedge.features.context import SentenceInContext
    from hedge.model.engine import Engine, Evidence, QuestionModel

#: Words that are named for each question.
MAX_CUES = 5
#: Parts of the surroundings that are named for each way a word is pulled.
MAX_PULLS = 3
#: A word that says yes with less than this is not worth a line.
_NEGLIGIBLE = 0.01
_YES = 0.5


@click.command()
@click.argument("text", nargs=-1, metavar="SENTENCE...")
@click.option("--model", "-m", metavar="DIR", help="The model to ask, by default the shipped one.")
def explain(text: tuple[str, ...], model: str | None) -> int:
    """Say why a sentence has its label: both questions, the words that answer them, the source.

    Beside every word stands the probability that it hedges or reports here, then what pulls it up
    (+) and down (-), in log-odds. Several sentences are read as one article.

    \b
    hedge explain "The deal may collapse, officials said."
    """  # noqa: D301 - click needs the backspace itself
    # The second lazy door.
    from hedge.classifier import load  # noqa: PLC0415
    from hedge.features.context import in_context  # noqa: PLC0415

    article_text = " ".join(text) if text and text != ("-",) else sys.stdin.read()
    classifier = load(model)
    article = classifier.score(article_text)
    contexts = in_context(article.sentences)
    for sentence, context in zip(article.sentences, contexts, strict=True):
        for line in account(classifier.engine, sentence, context):
            click.echo(line)
    return 0


def account(
    engine: "Engine", sentence: "ScoredSentence", context: "SentenceInContext"
) -> Iterator[str]:
    """Write why a sentence has its label.

    Parameters
    ----------
    engine : Engine
    sentence : ScoredSentence
        What was made of it.
    context : SentenceInContext

    Yields
    ------
    str
        Line by line.
    """
    yield " ".join(sentence.text.split())
    yield f"  {sentence.label} ({sentence.probabilities[sentence.label]:.2f})"
    hedged, attributed = engine.weigh(context)
    yield from _question("hedged", sentence.text, engine.hedged, hedged)
    yield from _question("attributed", sentence.text, engine.attributed, attributed)
    yield from _sources(sentence)


def _question(name: str, text: str, model: "QuestionModel", evidence: "Evidence") -> Iterator[str]:
    answer = "yes" if evidence.answer >= _YES else "no"
    yield f"  {name}? {answer} ({evidence.answer:.2f})"
    pairs = zip(evidence.candidates, evidence.probabilities, strict=True)
    ranked = sorted(pairs, key=lambda pair: -pair[1])[:MAX_CUES]
    for candidate, probability in ranked:
        if probability < _NEGLIGIBLE:
            continue
        word = text[candidate.start : candidate.end] or "(the whole sentence)"
        yield f"    {probability:.2f}  {word}  [{candidate.kind}]"
        yield from _pulls(model, candidate)


def _pulls(model: "QuestionModel", candidate: "Candidate") -> Iterator[str]:
    """Name what pulls a word up most and what pulls it down most."""
    from hedge.explain.wording import pulls  # noqa: PLC0415 - lazy door

    found = pulls(candidate, model.weights)
    up = [f"{weight:+.1f} {name}" for weight, name in found[:MAX_PULLS] if weight > 0]
    down = [f"{weight:+.1f} {name}" for weight, name in found[: -MAX_PULLS - 1 : -1] if weight < 0]
    for some in (up, down):
        if some:
            yield f"          {'; '.join(some)}"


def _sources(sentence: "ScoredSentence") -> Iterator[str]:
    for source in sentence.sources:
        main = ", the main one" if source == sentence.source and len(sentence.sources) > 1 else ""
        yield f"  source: {' '.join(source.text.split())}  [{source.kind}{main}]"
    if sentence.speaker is not None:
        yield f"  speaker: {' '.join(sentence.speaker.split())}"
