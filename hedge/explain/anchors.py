"""The source of one reporting word: who says it."""

from hedge.explain.leftward import before
from hedge.explain.rightward import after, begins_phrase, subject_from
from hedge.explain.words import Phrase, Words
from hedge.features.candidates import Candidate

_BY_REACH = 14
_LONGEST_LABEL = 7
VERB_KINDS = frozenset({"say", "claim", "think", "judge"})
_MARKS = frozenset({":", "-", "—"})
_CLOSERS = frozenset({'"', "'", ","})


def phrase_of(words: Words, candidate: Candidate, at: int, found: list[Phrase]) -> Phrase | None:
    """Find the phrase that names the source of one reporting word.

    Parameters
    ----------
    words : Words
    candidate : Candidate
        The reporting word.
    at : int
        Its position.
    found : list of (int, int)
        Sources of the sentence that are known already; a participle leans on them.

    Returns
    -------
    (int, int) or None
    """
    word = words.word(at)
    if word == "according":
        return after(words, at + 2)
    if words.is_class(at, "frame"):
        return after(words, at + 1)
    if word in _MARKS:
        return _beside_mark(words, at)
    if candidate.kind in VERB_KINDS and not _is_noun_here(words, at):
        return _of_verb(words, at, candidate.kind, found)
    return _of_noun(words, at)


def _of_verb(words: Words, at: int, kind: str, found: list[Phrase]) -> Phrase | None:
    """Find who says it: after an inverted verb, after "by", or before the verb."""
    if _is_passive(words, at):
        return _by(words, at)
    if kind != "judge" and _is_inverted(words, at):
        return after(words, at + 1)
    end = behind_subject(words, at)
    leaned_on = _made_to(words, end) or _with(words, at)
    if leaned_on:
        return leaned_on
    if words.word(end - 1) in {"and", "but", "then", "to"} or _is_participle(words, at):
        return None if found else main_subject(words, at)
    phrase = before(words, end)
    if phrase and words.is_pronoun(phrase[0]) and words.is_class(phrase[0] - 1, "free"):
        return _stands_for(words, phrase)
    return phrase


def _made_to(words: Words, end: int) -> Phrase | None:
    """Read who is made to say it: "prompting the police to speculate"."""
    phrase = before(words, end - 1) if words.word(end - 1) == "to" else None
    return phrase if phrase and words.is_class(phrase[0] - 1, "causer") else None


def _with(words: Words, at: int) -> Phrase | None:
    """Read the subject of a participle behind "with": "with Ana Ruiz, a nurse, saying"."""
    if not _is_participle(words, at):
        return None
    phrase = before(words, at)
    if phrase is None:
        return None
    start = phrase[0]
    while words.is_capital(start - 1):
        start -= 1
    return (start, phrase[1]) if words.word(start - 1) == "with" else None


def _stands_for(words: Words, pronoun: Phrase) -> Phrase:
    """Return the subject that a pronoun takes up: "Ruiz condemned what she called a farce"."""
    subject = main_subject(words, pronoun[0])
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
    if words.is_class(at, "uninverted") or words.word(at + 1) == "it":
        return False
    phrase = after(words, at + 1)
    if phrase is None:
        return False
    if words.word(at - 1) == '"' or words.tokens.quoted[at - 1]:
        return True
    if _has_aside(words, at):
        return False
    follows = words.word(phrase[1])
    return words.is_class(phrase[1], "follower") or (
        words.is_mark(phrase[1]) and follows not in {'"', "'"}
    )


def _has_aside(words: Words, at: int) -> bool:
    """Tell whether the sentence begins with a subject and an aside: "Ruiz, a nurse, said"."""
    subject = before(words, at)
    opening = words.is_class(0, "opening")
    return subject is not None and subject[0] <= opening and subject[1] <= at - 1


def behind_subject(words: Words, at: int) -> int:
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


def main_subject(words: Words, at: int) -> Phrase | None:
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
        words.is_class(previous, "article")
        or words.is_class(previous, "possessive")
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
    if words.is_class(owner, "possessive"):
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
