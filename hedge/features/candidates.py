"""Nominate the places of a sentence that may hedge or attribute, and describe each.

A candidate is a word of a lexicon where it stands. Two more kinds answer the question `attributed`
where no word does: an opening quotation mark, and the sentence as a whole, which may go on with the
account or the quotation of the sentence before.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from hedge.features.context import SentenceInContext
from hedge.features.preceding import summarise
from hedge.features.templates import FAMILIES
from hedge.features.tokens import tokenize
from hedge.features.view import View, look_at
from hedge.lexicon import Entry, load_lexicon

#: The two questions, in the order of every array.
QUESTIONS = ("hedged", "attributed")
#: Kinds of candidate that are not words.
QUOTATION = "quotation"
ACCOUNT = "account"
#: Stands between an anchor and a slot in the name of a feature.
SEPARATOR = "|"
_MARKS = frozenset({'"', "'"})
#: Longest quotation, in words, that is told from a longer one.
_LONG_QUOTATION = 8
#: Words of a quotation this short are features themselves: titles and terms.
_SHORT_QUOTATION = 12
_CLAUSE_VERBS = frozenset({"auxiliary", "modal", "negation"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that may hedge or attribute.

    Attributes
    ----------
    start, end : int
        Offsets into the sentence; both 0 for the sentence as a whole.
    kind : str
        Class of the word in its lexicon, ``"quotation"`` or ``"account"``.
    anchors : tuple of str
        What the surroundings are bound to: the word itself, ``=`` with its lemma, ``@`` with its
        class, and ``@`` with its class and ending.
    slots : list of str
        What stands around it.
    """

    start: int
    end: int
    kind: str
    anchors: tuple[str, ...]
    slots: list[str]

    @property
    def features(self) -> list[str]:
        """Every slot bound to every anchor, as the weights are named."""
        return [anchor + SEPARATOR + slot for anchor in self.anchors for slot in self.slots]


def nominate(
    sentence: SentenceInContext, families: Collection[str] = tuple(FAMILIES)
) -> tuple[list[Candidate], list[Candidate]]:
    """Find and describe the candidates of a sentence.

    Parameters
    ----------
    sentence : SentenceInContext
    families : collection of str, default=all
        Families of templates to use.

    Returns
    -------
    hedging, attributing : list of Candidate
        The candidates for each question, in the order of the sentence.

    Examples
    --------
    >>> hedging, attributing = nominate(SentenceInContext("It may rain, he added."))
    >>> [c.kind for c in hedging], [c.kind for c in attributing]
    (['modal'], ['account', 'say'])
    """
    view = look_at(tokenize(sentence.text, sentence.in_quote), sentence)
    lexicon = load_lexicon()
    hedging = list(_words(view, view.hedges, lexicon.hedges, families))
    attributing = [_account(view), *_quotations(view)]
    attributing += _words(view, view.reports, lexicon.reports, families)
    return hedging, attributing


def nominate_account(sentence: SentenceInContext) -> Candidate:
    """Describe a sentence as one that may go on with the account of the one before.

    Parameters
    ----------
    sentence : SentenceInContext

    Returns
    -------
    Candidate

    Examples
    --------
    >>> nominate_account(SentenceInContext("It rained.")).kind
    'account'
    """
    return _account(look_at(tokenize(sentence.text, sentence.in_quote), sentence))


def _words(
    view: View, positions: Iterable[int], entries: Mapping[str, Entry], families: Collection[str]
) -> Iterator[Candidate]:
    tokens = view.tokens
    for at in positions:
        word = tokens.words[at]
        entry = entries[word]
        kind = entry.kind
        anchors = (word, f"={entry.lemma}", f"@{kind}", f"@{kind}+{entry.form}")
        slots = ["", "U" if tokens.capitals[at] else "l"]
        slots += [slot for family in families for slot in FAMILIES[family](view, at)]
        yield Candidate(tokens.starts[at], tokens.ends[at], kind, anchors, slots)


def _quotations(view: View) -> Iterator[Candidate]:
    """Describe every opening quotation mark."""
    tokens = view.tokens
    for at, word in enumerate(tokens.words):
        if word in _MARKS and _opens(view, at):
            closing = _closing(view, at)
            slots = _quotation_slots(view, at, closing)
            anchors = ("Q" if word == '"' else "q",)
            yield Candidate(tokens.starts[at], tokens.ends[at], QUOTATION, anchors, slots)


def _opens(view: View, at: int) -> bool:
    return at + 1 < len(view.tokens) and view.tokens.quoted[at + 1]


def _closing(view: View, at: int) -> int:
    """Return the position behind the last quoted token."""
    quoted = view.tokens.quoted
    closing = at + 1
    while closing < len(quoted) and quoted[closing]:
        closing += 1
    return closing


def _quotation_slots(view: View, at: int, closing: int) -> list[str]:
    tokens, word, kind = view.tokens, view.word, view.kind
    inside = tokens.words[at + 1 : closing]
    upper = "U" if tokens.capitals[at + 1] else "l"
    length = min(len(inside), _LONG_QUOTATION)
    capitals = sum(tokens.capitals[at + 1 : closing])
    reports = [tokens.words[i] for i in view.reports if not tokens.quoted[i]]
    functions = load_lexicon().function_words
    has_verb = any(functions.get(w, frozenset()) & _CLAUSE_VERBS for w in inside)
    slots = [
        f"len={length}",
        f"len={length}{upper}",
        f"up={upper}",
        f"fin={inside[-1] if inside[-1] in ',.?!' else 'x'}",
        f"l1={word(at - 1)}",
        f"l2={word(at - 2)} {word(at - 1)}",
        f"L1={kind(at - 1)}",
        f"L2={kind(at - 2)} {kind(at - 1)}",
        f"r1={word(at + 1)}",
        f"R2={kind(at + 1)} {kind(at + 2)}",
        f"a1={word(closing + 1)}",
        f"A1={kind(closing + 1)}",
        f"A2={kind(closing + 1)} {kind(closing + 2)}",
        f"LA={kind(at - 1)} {kind(closing + 1)}",
        f"closed={int(closing < len(tokens))}",
        f"pos={min(at, 2)}",
        f"last={int(closing >= len(tokens) - 2)}",
        f"hl={int(view.headline)}{upper}{min(3, len(inside) // 2)}",
        f"caps={3 * capitals // len(inside)}",
        f"verb={int(has_verb)}",
        f"rep={int(bool(reports))}{upper}{min(3, len(inside) // 2)}",
        *(f"rep={report}" for report in reports),
    ]
    if len(inside) < _SHORT_QUOTATION:
        slots += (f"in={inner}" for inner in set(inside))
    return ["", *slots]


def _account(view: View) -> Candidate:
    """Describe the sentence as one that may go on with what the sentence before reports."""
    context, words, kinds = view.context, view.tokens.words, view.tokens.kinds
    first, opening = view.word(0), f"{view.kind(0)} {view.kind(1)}"
    tense = "".join(str(int(word in words)) for word in ("had", "would", "was", "were"))
    length = min(6, len(words) // 6)
    slots = [
        f"hl={int(view.headline)}",
        f"first={first}",
        f"F2={opening}",
        f"F3={opening} {view.kind(2)}",
        f"len={length}",
        f"t={tense}",
        f"np={context.starts_paragraph}",
    ]
    if context.in_quote:
        marks = words.count('"')
        slots += ["inq", f"inq|first={first}", f"inq|len={length}", f"inq|q={marks}"]
    if context.previous is None:
        slots.append("no previous")
    else:
        before = summarise(context.previous, context.previous_in_quote)
        paragraph = f"np={context.starts_paragraph}"
        pair = f"{before.manner}|{paragraph}"
        slots += [f"p={before.manner}", f"p={pair}", f"p={before.manner}|t={tense}"]
        slots += [f"p={before.manner}|first={first}", f"p={before.manner}|F2={opening}"]
        slots += [f"p={pair}|fig={int('0' in kinds)}", *(f"pr={verb}" for verb in before.verbs)]
        slots += (f"ps={source}|t={tense}" for source in before.sources)
    return Candidate(0, 0, ACCOUNT, ("A",), ["", *slots, *_all_words(view)])


def _all_words(view: View) -> list[str]:
    """Return every word, and every two that stand side by side, as they stand and generalised."""
    words, kinds = ["^", *view.tokens.words, "$"], ["^", *view.tokens.kinds, "$"]
    return [
        *[f"w={word}" for word in dict.fromkeys(view.tokens.words)],
        *[f"w2={left} {right}" for left, right in pairwise(words)],
        *[f"W2={left} {right}" for left, right in pairwise(kinds)],
    ]
