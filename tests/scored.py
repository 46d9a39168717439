"""Articles with labels, cues and sources marked by hand, for tests of what is made of them."""

import re

from hedge.document import Article, Cue, ScoredSentence, Source

# In a text, [h:may] and [a:said] are cues for hedged and attributed, {named:Ines Okoro} a source;
# the first source of a sentence owns its main claim.
_MARK = re.compile(r"\[(?P<question>[ha]):(?P<cue>[^\]]*)\]|\{(?P<kind>\w+):(?P<source>[^}]*)\}")
_QUESTIONS = {"h": "hedged", "a": "attributed"}
_SURE = {"fact": (0.02, 0.05), "attributed": (0.03, 0.97), "speculation": (0.91, 0.2)}

HARBOUR = [
    ("fact", "Harbour wall collapses in storm"),
    (
        "speculation",
        "The harbour wall [h:may] have collapsed in the storm, {unnamed:two people close to the "
        "port} [a:said].",
    ),
    ("fact", "It was built in 1911 and mended twice."),
    (
        "attributed",
        "“We are looking into it,” {named:Ines Okoro, head of the Lanmore Port Trust}, [a:said] on "
        "Tuesday.",
    ),
    ("speculation", "The trust [h:could] close the ferry berth until spring."),
    ("speculation", "That would [h:probably] cost the town\n   a third of its visitors."),
    ("attributed", "{document:A survey from 2019} [a:found] no fault."),
    ("attributed", "{named:Okoro} [a:denied] that the trust had ignored warnings."),
]


def sentence(
    label: str, marked: str, start: int = 0, paragraph: int = 0, speaker: str | None = None
) -> ScoredSentence:
    """Build one sentence from its marked text."""
    text, cues, sources = _parse(marked, start)
    hedged, attributed = _SURE[label]
    fact = (1 - hedged) * (1 - attributed)
    return ScoredSentence(
        start=start,
        end=start + len(text),
        text=text,
        paragraph=paragraph,
        in_quote=False,
        label=label,
        hedged=hedged,
        attributed=attributed,
        probabilities={"fact": fact, "attributed": 1 - hedged - fact, "speculation": hedged},
        cues=cues,
        source=sources[0] if sources else None,
        sources=sources,
        speaker=speaker,
    )


def article(rows: list[tuple[str, str]] = HARBOUR) -> Article:
    """Build an article, a paragraph for each sentence but the third, which joins the second."""
    text, sentences = "", []
    for number, (label, marked) in enumerate(rows):
        if number:
            text += " " if number == 2 else "\n\n"
        paragraph = number if number < 2 else number - 1
        sentences.append(sentence(label, marked, len(text), paragraph))
        text += sentences[-1].text
    return Article(text, tuple(sentences))


def plain(text: str, label: str = "fact") -> Article:
    """Build an article of one sentence, whatever is in it."""
    start = len(text) - len(text.lstrip())
    inside = text.strip()
    hedged, attributed = _SURE[label]
    fact = (1 - hedged) * (1 - attributed)
    probabilities = {"fact": fact, "attributed": 1 - hedged - fact, "speculation": hedged}
    only = ScoredSentence(
        start, start + len(inside), inside, 0, False, label, hedged, attributed,
        probabilities, (), None,
    )  # fmt: skip
    return Article(text, (only,) if inside else ())


def _parse(marked: str, start: int) -> tuple[str, tuple[Cue, ...], tuple[Source, ...]]:
    text, cues, sources, last = "", [], [], 0
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        last = match.end()
        words = match["cue"] or match["source"]
        span = (start + len(text), start + len(text) + len(words), words)
        if match["cue"]:
            cues.append(Cue(*span, _QUESTIONS[match["question"]], "kind", 0.9))
        else:
            sources.append(Source(*span, match["kind"]))
        text += words
    return text + marked[last:], tuple(cues), tuple(sources)
