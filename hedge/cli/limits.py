"""Limits on the shares of an article, and the exit code that follows."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import click

if TYPE_CHECKING:
    from hedge.document import Article

#: The shares that a limit may name.
SHARES = ("fact", "attributed", "speculation", "hedged-unsourced", "unnamed-source")


class Limit(NamedTuple):
    """A share and the most that it may be."""

    share: str
    most: float


def read_limits(
    context: click.Context, option: click.Parameter, values: Sequence[str]
) -> tuple[Limit, ...]:
    """Read ``speculation=0.3`` and the like, or say what is wrong with it.

    Parameters
    ----------
    context : click.Context
    option : click.Parameter
    values : sequence of str

    Returns
    -------
    tuple of Limit

    Raises
    ------
    click.BadParameter
        If a share is unknown or its limit is no number from 0 to 1.
    """
    try:
        return tuple(map(_limit, values))
    except ValueError as error:
        raise click.BadParameter(str(error), context, option) from error


def _limit(value: str) -> Limit:
    share, _, number = value.partition("=")
    if share not in SHARES:
        raise ValueError(f"{share!r} is not one of {', '.join(SHARES)}")
    try:
        most = float(number)
    except ValueError:
        most = -1.0
    if not 0 <= most <= 1:
        raise ValueError(f"{value!r} wants a limit from 0 to 1, as in {share}=0.3")
    return Limit(share, most)


class Gate:
    """Watches articles go by and tells on standard error of those above a limit.

    Parameters
    ----------
    limits : sequence of Limit
    min_confidence : float
        Sentences that are less sure than this count for no label.

    Attributes
    ----------
    failed : int
        How many limits were overstepped.
    """

    def __init__(self, limits: Sequence[Limit], min_confidence: float) -> None:
        self.failed = 0
        self._limits = limits
        self._min_confidence = min_confidence

    def watch(self, scored: Iterable[tuple[str, "Article"]]) -> Iterator[tuple[str, "Article"]]:
        """Hand the articles on unchanged.

        Yields
        ------
        tuple of (str, Article)
        """
        for name, article in scored:
            if self._limits:
                self._check(name, article)
            yield name, article

    def _check(self, name: str, article: "Article") -> None:
        from hedge.summary import summarize  # noqa: PLC0415 - lazy door

        summary = summarize(article, min_confidence=self._min_confidence)
        shares = {
            **summary.shares,
            "hedged-unsourced": summary.unsourced_share,
            "unnamed-source": summary.unnamed_share,
        }
        for limit in self._limits:
            if shares[limit.share] > limit.most:
                self.failed += 1
                click.echo(
                    f"hedge: {name}: {limit.share} is {shares[limit.share]:.3f}, "
                    f"above {limit.most:g}",
                    err=True,
                )
