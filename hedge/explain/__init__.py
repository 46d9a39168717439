"""Why a sentence has its label, and whom it is put on."""

from hedge.explain.cues import find_cues
from hedge.explain.sources import find_source

__all__ = ["find_cues", "find_source"]
