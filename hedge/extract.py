"""The article in a web page."""

import importlib

from hedge.errors import InputError, MissingExtraError


def extract(html: str) -> str:
    r"""Return the text of the article in a web page, without menus, adverts and comments.

    Offsets of sentences that are split from it refer to this text, not to the page.

    Parameters
    ----------
    html : str
        A whole page.

    Returns
    -------
    str
        Each paragraph, heading and list item on a line of its own.

    Raises
    ------
    MissingExtraError
        If trafilatura is not installed: it comes with ``pip install 'hedge[html]'``.
    InputError
        If the page has no text.

    Examples
    --------
    >>> extract("<html><body><article><p>The sea wall could fail.</p></article></body></html>")
    'The sea wall could fail.'
    """
    try:
        trafilatura = importlib.import_module("trafilatura")
    except ModuleNotFoundError as error:
        if error.name != "trafilatura":  # it is there but broken: say what it says
            raise
        raise MissingExtraError("HTML input", "html") from error
    text: str | None = trafilatura.extract(html, include_comments=False) if html.strip() else None
    if not text:
        raise InputError("HTML", "no article text found in the page; give its text instead")
    return text
