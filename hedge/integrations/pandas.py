"""A scored article as a pandas frame."""

from typing import TYPE_CHECKING

from hedge.document import Article
from hedge.errors import MissingExtraError
from hedge.labels import LABELS
from hedge.report.data import COLUMNS, table_row

if TYPE_CHECKING:
    import pandas


def to_frame(article: Article) -> "pandas.DataFrame":
    """Return an article as a table, a sentence a row.

    Parameters
    ----------
    article : Article

    Returns
    -------
    pandas.DataFrame
        Of shape (n_sentences, 15): the columns of ``--format csv`` but ``doc``; ``label`` is an
        ordered category, from fact to speculation.

    Raises
    ------
    MissingExtraError
        If pandas is not installed.

    Examples
    --------
    >>> import hedge
    >>> frame = to_frame(hedge.load().score("The deal may collapse. It was signed in June."))
    >>> frame["label"].tolist()
    ['speculation', 'fact']
    """
    try:
        import pandas as pd  # noqa: PLC0415 - an extra, and slow to import
    except ModuleNotFoundError as error:
        raise MissingExtraError("A pandas frame", "pandas") from error

    rows = [table_row(index, sentence) for index, sentence in enumerate(article.sentences)]
    frame = pd.DataFrame(rows, columns=COLUMNS[1:])
    return frame.astype({"label": pd.CategoricalDtype(list(LABELS), ordered=True)})
