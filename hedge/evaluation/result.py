"""What an evaluation found."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from hedge.evaluation.calibration import Calibration, CoveragePoint
from hedge.evaluation.gold import Target
from hedge.evaluation.metrics import Scores
from hedge.evaluation.resampling import Difference
from hedge.evaluation.slices import Slice

#: Digits of the figures of a JSON report.
DIGITS = 6


@dataclass(frozen=True, slots=True)
class Summary:
    """The main scores of one system.

    Attributes
    ----------
    macro_f1, accuracy : float
    hedged_f1, attributed_f1 : float or None
        None where no row answers the question with yes.
    """

    macro_f1: float
    accuracy: float
    hedged_f1: float | None
    attributed_f1: float | None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How good a classifier is on labelled rows.

    Attributes
    ----------
    n : int
        Rows that the main scores are of.
    n_open : int
        Rows left out because the guide leaves them open.
    n_documents : int
        Documents that the rows come from; a row without one is its own.
    target : {"label", "hedged", "attributed"}
        What the main scores are of: the label, or the only question that the rows answer.
    macro_f1, accuracy : float
        From 0 to 1. The macro-F1 is the mean over the classes that the gold knows.
    per_label : mapping of str to Scores
        In the order of ``hedge.LABELS``, or ``"no"`` and ``"yes"``.
    hedged, attributed : Scores or None
        Of the answer yes; None where the rows do not answer the question.
    confusion : mapping of str to mapping of str to int
        ``confusion[gold][predicted]``.
    calibration : mapping of str to Calibration
        Of ``"hedged"``, ``"attributed"`` and ``"label"`` (the confidence in the label).
    risk_coverage : tuple of CoveragePoint
        What remains wrong at each share of rows answered, the most confident first.
    intervals : mapping of str to (float, float)
        95% intervals by bootstrap over documents, named by the place of the figure
        (``"macro_f1"``, ``"hedged.f1"``, ``"per_label.fact.f1"``); empty for a single document.
    slices : tuple of Slice
    baselines : mapping of str to Summary
    signature : str
        What the figures were measured on and with.
    """

    n: int
    n_open: int
    n_documents: int
    target: Target
    macro_f1: float
    accuracy: float
    per_label: Mapping[str, Scores]
    hedged: Scores | None
    attributed: Scores | None
    confusion: Mapping[str, Mapping[str, int]]
    calibration: Mapping[str, Calibration]
    risk_coverage: tuple[CoveragePoint, ...]
    intervals: Mapping[str, tuple[float, float]]
    slices: tuple[Slice, ...]
    baselines: Mapping[str, Summary]
    signature: str

    @property
    def summary(self) -> Summary:
        """The main scores alone."""
        return Summary(
            self.macro_f1,
            self.accuracy,
            self.hedged.f1 if self.hedged and self.hedged.support else None,
            self.attributed.f1 if self.attributed and self.attributed.support else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """Return the evaluation as JSON would carry it."""
        record: dict[str, Any] = _rounded(asdict(self))
        return record


@dataclass(frozen=True, slots=True)
class Comparison:
    """A second model beside the first, on the same rows.

    Attributes
    ----------
    first, second : Summary
    differences : mapping of str to Difference
        Second less first, named as in ``Evaluation.intervals``.
    only_first_right, only_second_right : int
        Rows that one model labels right and the other does not.
    signature : str
    """

    first: Summary
    second: Summary
    differences: Mapping[str, Difference] = field(default_factory=dict)
    only_first_right: int = 0
    only_second_right: int = 0
    signature: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Return the comparison as JSON would carry it."""
        record: dict[str, Any] = _rounded(asdict(self))
        return record


def _rounded(value: object) -> Any:  # noqa: ANN401 - JSON has no narrower type
    if isinstance(value, float):
        return round(value, DIGITS)
    if isinstance(value, dict):
        return {key: _rounded(inner) for key, inner in value.items()}
    return [_rounded(inner) for inner in value] if isinstance(value, list | tuple) else value
