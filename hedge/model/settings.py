"""How the model learns: the one place where its hyper-parameters stand."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """How a question is learned.

    Attributes
    ----------
    C : float
        Inverse strength of the regularisation of the logistic regression.
    idf_power : float
        Power that the inverse document frequency is raised to. Above 1, the regularisation bears
        less on what is rare, such as a cue with its own neighbours, than on what is common.
    min_df : int
        A feature that describes fewer candidates is left out.
    rounds : int
        Rounds of expectation and maximisation.
    prune : float
        Weights that are smaller than this are dropped.
    folds : int
        Folds of the out-of-fold predictions that the calibration is fitted on.
    n_jobs : int
        Processes for the folds; -1 for one on each processor.
    """

    C: float = 0.001
    idf_power: float = 1.3
    min_df: int = 2
    rounds: int = 1
    prune: float = 0.0
    folds: int = 4
    n_jobs: int = 1
