"""Whom an attributed sentence is put on."""

from dataclasses import replace

from hedge.document import Sentence, Source
from hedge.explain.kinds import kind_of
from hedge.explain.phrases import after, before, begins_phrase, subject_from
from hedge.explain.words import Phrase, Words
from hedge.features.candidates import ACCOUNT, QUOTATION, Candidate
from hedge.features.tokens import Tokens
from hedge.model.engine import Evidence

#: A reporting word from this probability on has a source.
SURE = 0.5
#: Where no word is sure, the best one from this probability on is asked.
LIKELY = 0.03
_BY_REACH = 14
_LONGEST_LABEL = 7
_VERB_KINDS = frozenset({"say", "claim", "think", "judge"})
_FRAMES = frozenset({"per", "citing", "quoting", "via", "for", "to"})
_MARKS = frozenset({":", "-", "—"})
_POSSESSIVES = frozenset({"his", "her", "their", "its", "my", "our"})
_NEVER_INVERTED = frozenset({"told", "tells", "tell", "called", "calls", "described", "put"})
_AFTER_INVERSION = frozenset({"who", "in", "on", "at", "as", "after", "when"})
_FREE_RELATIVES = frozenset({"what", "which", "as"})
_ARTICLES = frozenset({"a", "an", "the", "this", "any", "no", "another", "such"})
_LEADS = frozenset({"but", "and", "meanwhile", "however", "still"})
_CLOSERS = frozenset({'"', "'", ","})


def find_sources(
    sentence: Sentence, tokens: Tokens, attributed: Evidence
) -> tuple[Source | None, tuple[Source, ...]]:
    """Find the words that name the sources of an attributed sentence.

    Parameters
    ----------
    sentence : Sentence
    tokens : Tokens
        Its words.
    attributed : Evidence
        What the model weighed.

    Returns
    -------
    main : Source or None
        Who owns the main claim; None where the sentence itself names no source.
    all : tuple of Source
        In the order of the text.

    Examples
    --------
    >>> import hedge
    >>> text = "It fell, according to Ana Ruiz, head of the port, but the mayor denied it."
    >>> [source.text for source in hedge.load().score(text).sentences[0].sources]
    ['Ana Ruiz, head of the port', 'the mayor']
    """
    found = _phrases(tokens, attributed)
    if not found:
        return None, ()
    sources = [_source(sentence, words, phrase) for words, phrase in found]
    ordered = sorted(dict.fromkeys(sources), key=lambda source: source.start)
    return sources[0], tuple(ordered)


def _phrases(tokens: Tokens, attributed: Evidence) -> list[tuple[Words, Phrase]]:
    """Return the phrases that name sources, the main one first."""
    position = {start: at for at, start in enumerate(tokens.starts)}
    pairs = [
        (candidate, probability)
        for candidate, probability in zip(
            attributed.candidates, attributed.probabilities, strict=True
        )
        if candidate.kind not in {ACCOUNT, QUOTATION} and probability >= LIKELY
    ]
    sure = [candidate for candidate, probability in pairs if probability >= SURE]
    verbs = frozenset(position[c.start] for c in sure if c.kind in _VERB_KINDS)
    words = Words(tokens, verbs)
    found = _distinct(words, [(c, position[c.start]) for c in sure])
    if found:
        return [(words, phrase) for phrase in found]
    guesses = [(c, position[c.start]) for c, _ in sorted(pairs, key=lambda pair: -pair[1])]
    outside = [(c, at) for c, at in guesses if not tokens.quoted[at]]
    inside = [(c, at) for c, at in guesses if tokens.quoted[at]]
    phrase = (
        _first(words, outside)
        or _label(words)
        or _of_quotation(words, attributed)
        or _first(words, inside)
    )
    return [(words, phrase)] if phrase else []


def _first(words: Words, anchors: list[tuple[Candidate, int]]) -> Phrase | None:
    """Find the source of the first reporting word that has one."""
    for candidate, at in anchors:
        found = _phrase(replace(words, verbs=words.verbs | {at}), candidate, at, [])
        if found:
            return found
    return None


def _label(words: Words) -> Phrase | None:
    """Find the name that a line opens with: "RUIZ: We won.", "Poll: voters want a bridge"."""
    start = 0
    while start < len(words) and not words.is_word(start):
        start += 1
    for at in range(start + 1, min(start + _LONGEST_LABEL, len(words))):
        if words.word(at) == ":" or (start and words.word(at) == '"' and words.word(0) != '"'):
            is_label = all(words.is_capital(i) or not words.is_word(i) for i in range(start, at))
            return (start, at) if is_label else None
    return None


def _of_quotation(words: Words, attributed: Evidence) -> Phrase | None:
    """Find whose quotation it is where no known verb says so."""
    kinds = zip(attributed.candidates, attributed.probabilities, strict=True)
    if not any(c.kind == QUOTATION and p >= SURE for c, p in kinds):
        return None
    quoted = words.tokens.quoted
    first = 0
    while first < len(words) and not words.is_word(first):
        first += 1
    if first < len(words) and not quoted[first]:
        return _main_subject(words, len(words))
    closing = first
    while closing < len(words) and (quoted[closing] or not words.is_word(closing)):
        closing += 1
    if closing >= len(words):
        return None
    if begins_phrase(words, closing + 1) and not words.is_capital(closing):
        is_verb = words.word(closing).endswith("ed") and words.is_noun(closing)
        if is_verb:
            return after(words, closing + 1)
    return subject_from(words, closing) if begins_phrase(words, closing) else None


def _distinct(words: Words, anchors: list[tuple[Candidate, int]]) -> list[Phrase]:
    """Find the phrase of every reporting word; the writer's own frame goes before quoted ones."""
    found: list[Phrase] = []
    quoted = words.tokens.quoted
    ranked = sorted(
        anchors,
        key=lambda pair: (
            quoted[pair[1]],
            pair[0].kind == "noun",
            not _closes_sentence(words, pair[1]),
            pair[1],
        ),
    )
    for candidate, at in ranked:
        phrase = _phrase(words, candidate, at, found)
        if phrase and not any(a < phrase[1] and phrase[0] < b for a, b in found):
            found.append(phrase)
    return found


def _closes_sentence(words: Words, at: int) -> bool:
    """Tell whether a verb frames all that stands before it: "Rebels struck, a mediator said."."""
    if words.word(at) == "according":
        return at > 1 and words.word(at - 1) == ","
    end = at + 1
    while words.is_day(end) or words.word(end) == "on":
        end += 1
    if at in words.verbs and words.word(end) in {".", "", ","}:
        phrase = before(words, _behind_subject(words, at))
        return phrase is not None and words.word(phrase[0] - 1) == ","
    return False


def _phrase(words: Words, candidate: Candidate, at: int, found: list[Phrase]) -> Phrase | None:
    word = words.word(at)
    if word == "according":
        return after(words, at + 2)
    if word in _FRAMES:
        return after(words, at + 1)
    if word in _MARKS:
        return _beside_mark(words, at)
    if candidate.kind in _VERB_KINDS and not _is_noun_here(words, at):
        return _of_verb(words, at, candidate.kind, found)
    return _of_noun(words, at)


def _of_verb(words: Words, at: int, kind: str, found: list[Phrase]) -> Phrase | None:
    """Find who says it: after an inverted verb, after "by", or before the verb."""
    if _is_passive(words, at):
        return _by(words, at)
    if kind != "judge" and _is_inverted(words, at):
        return after(words, at + 1)
    end = _behind_subject(words, at)
    if words.word(end - 1) in {"and", "but", "then"} or _is_participle(words, at):
        return None if found else _main_subject(words, at)
    if words.word(end - 1) == "to":
        return None if found else _main_subject(words, at)
    phrase = before(words, end)
    if phrase and words.is_pronoun(phrase[0]) and words.word(phrase[0] - 1) in _FREE_RELATIVES:
        return _stands_for(words, phrase)
    return phrase


def _stands_for(words: Words, pronoun: Phrase) -> Phrase:
    """Return the subject that a pronoun takes up: "Ruiz condemned what she called a farce"."""
    subject = _main_subject(words, pronoun[0])
    if subject is None or words.is_pronoun(subject[0]) or subject[1] >= pronoun[0] - 2:
        return pronoun
    is_person = words.word(pronoun[0]) in {"he", "she"}
    plural = words.word(subject[1] - 1).endswith("s") and not words.is_capital(subject[1] - 1)
    return pronoun if is_person and plural else subject


def _is_participle(words: Words, at: int) -> bool:
    """Tell whether an -ing form leans on the subject of another verb."""
    if not words.word(at).endswith("ing") or words.is_function(at - 1, "auxiliary", "filler"):
        return False
    return at == 0 or words.is_mark(at - 1) or not words.is_noun(at - 1)


def _is_passive(words: Words, at: int) -> bool:
    """Tell whether a participle follows a form of be."""
    if words.word(at).endswith("ing"):
        return False
    index = at - 1
    while words.is_function(index, "filler", "negation") or words.word(index).endswith("ly"):
        index -= 1
    if not words.is_class(index, "be"):
        by_whom = words.word(at + 1) == "by" and not words.is_class(at + 2, "occasion")
        return by_whom and words.word(at).endswith("ed")
    return words.word(index) != "'s" or words.is_pronoun(index - 1)


def _by(words: Words, at: int) -> Phrase | None:
    for index in range(at + 1, min(at + _BY_REACH, len(words))):
        if words.word(index) == "by":
            follows = index + 1
            if begins_phrase(words, follows) and not words.word(follows)[0].isdigit():
                return after(words, follows)
        if words.word(index) in {";", "that"}:
            return None
    return None


def _is_inverted(words: Words, at: int) -> bool:
    """Tell whether the source follows its verb: "...," said the mayor."""
    if (at and words.word(at - 1) not in _CLOSERS) or not begins_phrase(words, at + 1):
        return False
    if words.word(at) in _NEVER_INVERTED or words.word(at + 1) == "it":
        return False
    phrase = after(words, at + 1)
    if phrase is None:
        return False
    if words.word(at - 1) == '"' or words.tokens.quoted[at - 1]:
        return True
    if _has_aside(words, at):
        return False
    follows = words.word(phrase[1])
    return follows in _AFTER_INVERSION or (words.is_mark(phrase[1]) and follows not in {'"', "'"})


def _has_aside(words: Words, at: int) -> bool:
    """Tell whether the sentence begins with a subject and an aside: "Ruiz, a nurse, said"."""
    subject = before(words, at)
    opening = words.word(0) in _LEADS
    return subject is not None and subject[0] <= opening and subject[1] <= at - 1


def _behind_subject(words: Words, at: int) -> int:
    """Step back over auxiliaries, adverbs and "went on to" to the end of the subject."""
    index = at
    while index > 0:
        previous = index - 1
        if words.word(previous) in {"there", "here", "both"}:
            break
        if words.word(previous) == "'s" and not words.is_finite(previous):
            break
        if words.is_function(previous, "auxiliary", "modal", "negation", "filler") or _is_adverb(
            words, previous
        ):
            index = previous
        elif words.is_day(previous) and words.is_word(previous - 1):
            index = previous - (words.word(previous - 1) in {"on", "late", "early"})
        elif words.word(previous) in {'"', "'"} and words.tokens.quoted[at]:
            index = previous
        elif words.word(previous) in {"to", "on", "as", "and"} and words.is_class(
            previous - 1, "chain"
        ):
            index = previous - 1
        elif words.is_class(previous, "chain") and words.word(index) in {"to", "on", "as"}:
            index = previous
        else:
            break
    return index


def _is_adverb(words: Words, at: int) -> bool:
    is_known = words.tokens.kinds[at].startswith("#") or words.is_capital(at)
    follows = words.is_word(at - 1) or words.word(at - 1) == ","
    return words.word(at).endswith("ly") and follows and not is_known


def _main_subject(words: Words, at: int) -> Phrase | None:
    """Find the subject that a participle leans on: "Unions struck, saying that ..."."""
    start, limit = 0, at if at > 1 else len(words)
    if words.is_function(0, "preposition", "clause") or at <= 1:
        start = _behind_comma(words, start)
    while start < limit and not begins_phrase(words, start):
        start += 1
    return subject_from(words, start) if start < limit else None


def _behind_comma(words: Words, at: int) -> int:
    while at < len(words) and words.word(at) != ",":
        at += 1
    return at


def _is_noun_here(words: Words, at: int) -> bool:
    """Tell whether a word that may be a verb is a noun: the claim, his report."""
    previous = at - 1
    return (
        words.word(previous) in _ARTICLES
        or words.word(previous) in _POSSESSIVES
        or (words.word(previous) == "'s" and not words.word(at).endswith("ed"))
    )


def _of_noun(words: Words, at: int) -> Phrase | None:
    """Find whose claim, view or allegation it is."""
    index = at
    while index > 0 and words.is_noun(index - 1) and not words.is_capital(index - 1):
        index -= 1
    owner = index - 1
    if words.word(owner) in {"'s", "'"}:
        return before(words, owner)
    if words.word(owner) in _POSSESSIVES:
        return owner, owner + 1
    if words.word(at + 1) in {"by", "from", "of"} and begins_phrase(words, at + 2):
        return after(words, at + 2)
    if words.is_class(at, "document"):
        return before(words, at + 1)
    return None


def _beside_mark(words: Words, at: int) -> Phrase | None:
    """Find the name beside a colon or a dash: "Ruiz: port is safe", "Port is safe - Ruiz"."""
    rest = len(words) - at - 1
    if words.word(at) != ":" and 0 < rest <= _LONGEST_LABEL:
        return after(words, at + 1)
    if at <= _LONGEST_LABEL and not any(words.is_finite(index) for index in range(at)):
        return _trim_quotes(words, at)
    return None


def _trim_quotes(words: Words, end: int) -> Phrase | None:
    start = 0
    while start < end and not words.is_word(start):
        start += 1
    return (start, end) if start < end else None


def _source(sentence: Sentence, words: Words, phrase: Phrase) -> Source:
    start, end = words.text_span(phrase)
    return Source(
        start=sentence.start + start,
        end=sentence.start + end,
        text=sentence.text[start:end],
        kind=kind_of(words, phrase),
    )
