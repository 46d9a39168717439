"""What pulls a candidate cue up or down, in words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

#: How a feature of the surroundings reads; the value goes into the braces.
_WORDING = {
    "l1": "after “{}”",
    "l2": "after “{}”",
    "L1": "after {}",
    "L2": "after {}",
    "L3": "after {}",
    "r1": "before “{}”",
    "r2": "before “{}”",
    "R1": "before {}",
    "R2": "before {}",
    "R3": "before {}",
    "LR": "between {}",
    "LLR": "between {}",
    "LRR": "between {}",
    "bl": "“{}” a little before",
    "br": "“{}” a little after",
    "s": "subject {}",
    "v": "verb “{}”",
    "V": "verb {}",
    "cl": "clause opened by “{}”",
    "cld": "distance {} from the start of its clause",
    "pos": "place in the sentence {}",
    "end": "sentence ends with “{}”",
    "hl": "headline {}",
    "al": "hedge “{}” before",
    "ar": "hedge “{}” after",
    "g": "governed by {}",
    "gk": "governed by {}",
    "t": "topic {}",
    "len": "length {}",
    "in": "“{}” inside",
    "rep": "reported by “{}”",
    "first": "first word “{}”",
    "p": "sentence before: {}",
    "pr": "sentence before has “{}”",
}
_FLAGS = {
    "q": "inside a quotation",
    "inq": "begins inside a quotation",
    "negl": "negation before",
    "negr": "negation after",
    "g0": "no reporting verb",
    "gr": "reporting verb after",
}

#: How the features write that nothing is there.
_ENDS = {"^": "none", "$": "none"}


def pulls(features: Iterable[str], weights: Mapping[str, float]) -> list[tuple[float, str]]:
    """Add up what each part of the surroundings contributes.

    Parameters
    ----------
    features : iterable of str
        The features of a candidate.
    weights : mapping of str to float
        What the model has learned.

    Returns
    -------
    list of (float, str)
        Log-odds and what they stand for, greatest first. With the intercept they add up to the
        log-odds of the candidate.

    Examples
    --------
    >>> pulls(["may|l1=it", "@modal|l1=it", "may"], {"may|l1=it": 1.0, "@modal|l1=it": 0.5})
    [(1.5, 'after “it”')]
    """
    totals: defaultdict[str, float] = defaultdict(float)
    for feature in features:
        weight = weights.get(feature, 0.0)
        if weight:
            totals[_describe(feature)] += weight
    return sorted(((total, name) for name, total in totals.items()), reverse=True)


def _describe(feature: str) -> str:
    head, _, slot = feature.partition("|")
    if not slot:
        return "the word itself" if not head.startswith("@") else f"a {head[1:]}"
    if slot in _FLAGS:
        return _FLAGS[slot]
    key, _, value = slot.partition("=")
    if key in {"U", "l"}:
        return "its capital" if key == "U" else "no capital"
    return _WORDING.get(key, f"{key} {{}}").format(_ENDS.get(value, value))
