"""Score cue spans and source spans on labelled rows: ``python -m training.explain_scores FILE``.

Cues are scored on hedged rows that name theirs: a span counts as right if it overlaps one of the
other side. Sources are scored by words on attributed rows with a ``source`` column, and by overlap
with any of several where rows carry ``sources``. A sentence that the model does not take for hedged
or attributed has no cue and no source, so its mistakes count here too. Beside the model stands what
a word list reaches.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import click

from hedge.classifier import THRESHOLD, load
from hedge.corpus import contexts, read_rows
from hedge.document import Sentence
from hedge.evaluation.baselines import UNAMBIGUOUS
from hedge.explain import explain
from hedge.features.context import SentenceInContext
from hedge.features.tokens import tokenize
from hedge.lexicon import read_terms
from hedge.resources import resource
from hedge.rows import Row
from hedge.sentences.quotes import quoted_spans

Span = tuple[int, int]
#: Cue spans of a sentence, and the span of its main source.
Account = tuple[list[Span], Span | None]
System = Callable[[SentenceInContext], Account]

_NAME = r"(?:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)*|[Hh]e|[Ss]he|[Tt]hey|[Tt]he \w+)"
_VERB = r"(?:said|says|told|added|claimed|argued|warned|announced|believes|found)"
#: What a few minutes' work finds: the name before or after a word such as said.
_PATTERNS = (
    re.compile(rf"[Aa]ccording to ({_NAME})"),
    re.compile(rf"({_NAME}) (?:has |have |had |also )?{_VERB}\b"),
    re.compile(rf"[,\"”'’] {_VERB} ({_NAME})"),
)


@dataclass
class Tally:
    """Hits, misses and false alarms.

    Examples
    --------
    >>> round(Tally(found=4, right=2, wanted=2, recalled=2).f1, 3)
    0.667
    """

    found: float = 0
    right: float = 0
    wanted: float = 0
    recalled: float = 0

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of what was wanted that was found."""
        return self.recalled / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def add(self, found: float, right: float, wanted: float, recalled: float) -> None:
        """Count one sentence."""
        self.found += found
        self.right += right
        self.wanted += wanted
        self.recalled += recalled

    def __str__(self) -> str:
        return f"P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}"


def model_system() -> System:
    """Explain with the shipped model."""
    engine = load().engine

    def account(context: SentenceInContext) -> Account:
        sentence = Sentence(0, len(context.text), context.text, 0, context.in_quote)
        found = explain(sentence, context, *engine.weigh(context))
        cues = [(cue.start, cue.end) for cue in found.cues if cue.question == "hedged"]
        return cues, (found.source.start, found.source.end) if found.source else None

    return account


def word_list_system() -> System:
    """Explain with the unambiguous words of the seed lexicon and three patterns."""
    hedges = {term for term, kind in read_terms(resource(UNAMBIGUOUS)) if kind == "hedged"}

    def account(context: SentenceInContext) -> Account:
        tokens = tokenize(context.text, context.in_quote)
        cues = [
            (start, end)
            for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True)
            if word in hedges
        ]
        matches = [m for m in (p.search(context.text) for p in _PATTERNS) if m]
        return cues, matches[0].span(1) if matches else None

    return account


def score_cues(rows: Sequence[Row], accounts: Sequence[Account]) -> Tally:
    """Compare cue spans by overlap, on hedged rows that name theirs."""
    tally = Tally()
    for row, (found, _) in zip(rows, accounts, strict=True):
        if row.hedged and row.cues and not row.is_open:
            wanted = [span for cue in row.cues for span in _places(row.text, cue)]
            right = sum(any(_overlap(a, b) for b in wanted) for a in found)
            hit = [
                any(_overlap(a, b) for b in found for a in _places(row.text, c)) for c in row.cues
            ]
            tally.add(len(found), right, len(row.cues), sum(hit))
    return tally


def score_sources(rows: Sequence[Row], accounts: Sequence[Account]) -> Tally:
    """Compare the main source by words, on attributed rows."""
    tally = Tally()
    for row, (_, found) in zip(rows, accounts, strict=True):
        if row.attributed and not row.is_open:
            # Some rows name several sources, the main one first: any of them will do.
            parts = row.source.split("; ") if row.source else []
            places = [place for part in parts for place in _places(row.text, part)]
            ours = _count(row.text, found) if found else 0
            common = [_common(row.text, found, place) for place in places] if found else []
            best = max(common, default=0)
            meant = places[common.index(best)] if best else places[0] if places else (0, 0)
            tally.add(ours, best, _count(row.text, meant), best)
    return tally


def score_any_source(rows: Sequence[Row], accounts: Sequence[Account]) -> Tally:
    """Count sentences whose source overlaps any that annotators gave.

    A source that stands elsewhere in the article is not asked for; "he" within a quotation is not
    the "he" that annotators found there.
    """
    tally = Tally()
    for row, (_, found) in zip(rows, accounts, strict=True):
        quoted = quoted_spans(row.text, False)[0]
        wanted = [
            place
            for source in row.about["sources"]
            for place in _places(row.text, source)
            if not any(start < place[0] < end for start, end in quoted)
        ]
        if row.attributed and wanted:
            right = found is not None and any(_overlap(found, place) for place in wanted)
            tally.add(found is not None, right, 1, right)
    return tally


def _places(text: str, phrase: str) -> list[Span]:
    found = [m.span() for m in re.finditer(rf"\b{re.escape(phrase)}(?!\w)", text)]
    if not found and phrase in text:
        start = text.index(phrase)
        found = [(start, start + len(phrase))]
    return found


def _overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _words(text: str, span: Span) -> set[int]:
    return {m.start() for m in re.finditer(r"\w+", text) if span[0] <= m.start() < span[1]}


def _count(text: str, span: Span) -> int:
    return len(_words(text, span))


def _common(text: str, a: Span, b: Span) -> int:
    return len(_words(text, a) & _words(text, b))


def _report(name: str, rows: Sequence[Row], accounts: Sequence[Account]) -> Iterable[str]:
    cues = score_cues(rows, accounts)
    if cues.wanted:
        yield f"{name:10} cues     {cues}"
    if any("sources" in row.about for row in rows):
        yield f"{name:10} sources  {score_any_source(rows, accounts)}  (overlap with any)"
    elif any(row.source for row in rows):
        yield f"{name:10} source   {score_sources(rows, accounts)}  (words)"


def _answered(
    rows: Sequence[Row], places: Sequence[SentenceInContext], chosen: Sequence[int]
) -> list[int]:
    """Keep the rows whose hedging and attribution the model finds."""
    answers = load().answers(places) >= THRESHOLD
    return [
        index
        for index in chosen
        if bool(rows[index].attributed) <= answers[index, 1]
        and bool(rows[index].hedged) <= answers[index, 0]
    ]


@click.command()
@click.argument("data", nargs=-1, required=True)
@click.option("--split", help="Score only the rows of this split.")
@click.option("--answered", is_flag=True, help="Leave out rows whose answers the model gets wrong.")
@click.option("--only-sources", is_flag=True, help="Leave out attributed rows without a source.")
def main(data: tuple[str, ...], split: str | None, answered: bool, only_sources: bool) -> None:
    """Score the explanations of the shipped model on labelled rows."""
    rows = read_rows(*data)
    places = contexts(rows)
    chosen = [i for i, row in enumerate(rows) if split in (None, row.about.get("split"))]
    if only_sources:
        chosen = [i for i in chosen if rows[i].source]
    if answered:
        chosen = _answered(rows, places, chosen)
    for name, system in (("model", model_system()), ("word list", word_list_system())):
        accounts = [system(places[i]) for i in chosen]
        for line in _report(name, [rows[i] for i in chosen], accounts):
            click.echo(line)


if __name__ == "__main__":
    main()
