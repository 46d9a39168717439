import pytest
from labelled import answered

from hedge.corpus import as_rows
from hedge.features.templates import FAMILIES
from hedge.model.settings import Settings
from training import ablation

SETTINGS = Settings(min_df=1, folds=2)


def test_every_family_is_left_out_once_and_every_choice_differs_in_one_thing():
    recipe, *others = ablation.choices(SETTINGS)
    assert recipe.name == ablation.RECIPE
    assert {name for one in others for name in set(FAMILIES) - set(one.families)} == set(FAMILIES)
    for one in others:
        changes = [
            len(FAMILIES) - len(one.families),
            one.settings != SETTINGS,
            not one.own_voice,
        ]
        assert sum(changes) == 1
    assert len({one.name for one in others}) == len(others)


@pytest.mark.slow
def test_every_trial_is_measured_out_of_fold_and_on_the_sets(monkeypatch):
    rows = as_rows(answered())
    few = [next(ablation.choices(SETTINGS))]
    monkeypatch.setattr(ablation, "choices", lambda _: iter(few))
    trials = ablation.measure_ablation(rows, {"news_dev": rows[:9]}, SETTINGS, lambda _: None)
    assert [one["name"] for one in trials] == [ablation.RECIPE, ablation.WORDS]
    for one in trials:
        assert list(one["figures"]) == [ablation.OUT_OF_FOLD, "news_dev"]
        assert one["figures"]["news_dev"]["macro_f1"] > 0.5
