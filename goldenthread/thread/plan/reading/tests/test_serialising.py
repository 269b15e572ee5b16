"""The exchange format: written as its schema demands, read back the same, refused in a sentence."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from goldenthread.thread.plan.reading import serialising
from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Accounting,
    AreaForImprovement,
    Citation,
    CrossReference,
    DocumentSource,
    Finding,
    FocusArea,
    FrontMatter,
    Milestone,
    NotUnderstood,
    Other,
    Pillar,
    PlanDocument,
    Rating,
    RatingWord,
    Section,
    StatedMeasure,
    TrajectoryPoint,
    Update,
    When,
)
from goldenthread.thread.plan.reading.result import UnreadableFile
from goldenthread.thread.plan.reading.serialising import from_json, read_json, to_json

SCHEMA = json.loads(
    Path(serialising.__file__).with_name("plan-document.schema.json").read_text(encoding="utf-8")
)
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FormatChecker(["date"]))

PLACE = "line 7"
GREEN = Rating("green", "on_track", "Green", "word")
MEASURE = StatedMeasure(
    "K1", "Plans in 20 weeks", "%", "40", "60", (TrajectoryPoint("Mar 24", "50", None),), "Lead",
    "SEN2", PLACE,
)  # fmt: skip


def a_plan() -> PlanDocument:
    """A plan with something in every field of the format."""
    spring = When(None, "quarter", "Q1 2024", "to be agreed")
    finding = Finding("finding-1", "Waits are long.", "(P4 MF7)", (Citation(4, "MF", "7"),), PLACE)
    parent = Milestone("milestone-1", "Set up a panel", PLACE, reference="1A", start=spring)
    step = Milestone(
        "milestone-2", "Invite families", PLACE, "1A.1", "1 A.1", "milestone-1", ("An aside",),
        "Director", "Panel", spring, spring, spring, GREEN, 40.5, "Begun",
        (Update(spring, "Met", NO_RATING, PLACE),), "Minutes", ("How?",), (MEASURE,),
        (CrossReference("(cross ref: 2A)", ("2A",)),), (Other("Why", "Fairness", PLACE),), True,
    )  # fmt: skip
    focus = FocusArea(
        "focus-1",
        False,
        "1",
        "Voice",
        GREEN,
        "Director",
        "Trust",
        (parent, step),
        (MEASURE,),
        PLACE,
    )
    area = AreaForImprovement(
        "area-1", False, "7", None, "Waits", "pillar-1", NO_RATING, (finding,), (focus,), (), PLACE
    )
    return PlanDocument(
        source=DocumentSource("plan.txt", "0" * 64, "text"),
        title="A plan", area_name="Anyton", plan_type="improvement_plan", version="1.0",
        status="draft", dated=date(2024, 5, 3),
        front_matter=(FrontMatter("Date of inspection", "May 2023", PLACE),),
        sections=(Section("1", "Vision", 1, None, PLACE),),
        vocabulary=(RatingWord("On track", "green", "on_track", PLACE),),
        findings=(), measures=(MEASURE,),
        pillars=(Pillar("pillar-1", "1", "Health", NO_RATING, PLACE),),
        areas_for_improvement=(area,),
        not_understood=(NotUnderstood("Stray", PLACE, "no rule"),),
        accounting=Accounting(9, 1, 7, 1),
    )  # fmt: skip


def nodes(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path to every value within a JSON value."""
    if path:
        yield path
    if isinstance(value, dict | list):
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from nodes(inner, (*path, step))


def changed(path: tuple[str | int, ...], value: Any) -> dict[str, Any]:
    """The plan as JSON with one value put in another's place."""
    data = deepcopy(to_json(a_plan()))
    holder: Any = data
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    return data


PATHS = list(nodes(to_json(a_plan())))
plain_text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
st.register_type_strategy(str, plain_text)


def test_a_plan_is_written_as_the_schema_demands() -> None:
    data = to_json(a_plan())
    VALIDATOR.validate(data)
    assert list(data) == SCHEMA["required"]


def test_a_plan_survives_being_written_and_read() -> None:
    plan = a_plan()
    content = json.dumps(to_json(plan)).encode()
    assert read_json(content, "plan.json") == plan
    assert read_json(b"\xef\xbb\xbf" + content, "plan.json") == plan


@settings(max_examples=60)
@given(
    milestone=st.builds(Milestone, key=st.just("m"), parent=st.none()),
    section=st.builds(Section, level=st.integers(1, 9)),
)
def test_any_milestone_and_section_survive_being_written_and_read(
    milestone: Milestone, section: Section
) -> None:
    plan = a_plan()
    focus = FocusArea("f", True, None, None, NO_RATING, None, None, (milestone,), (), PLACE)
    area = AreaForImprovement("a", True, None, None, None, None, NO_RATING, (), (focus,), (), PLACE)
    plan = replace(plan, areas_for_improvement=(area,), sections=(section,))
    data = json.loads(json.dumps(to_json(plan)))
    VALIDATOR.validate(data)
    assert from_json(data) == plan


@settings(max_examples=300)
@given(
    path=st.sampled_from(PATHS),
    value=st.sampled_from(
        [
            None,
            True,
            0,
            -1,
            1.5,
            "",
            "x",
            "2024-03-31",
            "20240331",
            [],
            {},
            ["x"],
            {"x": 1},
            "green",
        ]
    ),
)
def test_reader_and_schema_refuse_the_same_files(path: tuple[str | int, ...], value: Any) -> None:
    data = changed(path, value)
    keeps_keys = path[-1] not in ("key", "parent", "pillar", "pillars", "milestones")
    try:
        from_json(data)
        read = True
    except UnreadableFile:
        read = False
    if keeps_keys:
        assert read == VALIDATOR.is_valid(data)
    else:
        assert VALIDATOR.is_valid(data) or not read


@pytest.mark.parametrize("path", [path for path in PATHS if isinstance(path[-1], str)])
def test_a_key_that_is_missing_or_unknown_is_refused(path: tuple[str | int, ...]) -> None:
    data = to_json(a_plan())
    holder: Any = data
    for step in path[:-1]:
        holder = holder[step]
    value = holder.pop(path[-1])
    with pytest.raises(UnreadableFile):
        from_json(data)
    holder[path[-1]] = value
    holder["unheard_of"] = 1
    with pytest.raises(UnreadableFile, match='"unheard_of" is not one of the format'):
        from_json(data)


@pytest.mark.parametrize(
    ("path", "value", "sentence"),
    [
        (("dated",), "3 May", 'at /dated there must be a date such as 2024-03-31, and there is "3'),
        (("format",), "plan/9", 'there must be "improvement-plan/1", and there is "plan/9"'),
        (("accounting", "total"), -1, "at /accounting/total the number must be 0 or more"),
        (("source", "sha256"), "abc", "at /source/sha256 there must be 64 hexadecimal digits"),
        (
            ("areas_for_improvement", 0, "focus_areas", 0, "milestones", 1, "percent_complete"),
            "half",
            "/focus_areas/0/milestones/1/percent_complete there must be a number",
        ),
        (("status",), "old", "at /status there must be one of draft, agreed, published"),
        (("title",), "\ud800", "at /title the text has a character that can't be kept"),
        (("pillars", 0, "key"), "area-1", 'two parts of the plan share the key "area-1"'),
        (("areas_for_improvement", 0, "pillar"), "gone", 'points at the key "gone"'),
    ],
)
def test_a_refusal_says_what_is_wrong_and_where(
    path: tuple[str | int, ...], value: Any, sentence: str
) -> None:
    with pytest.raises(UnreadableFile, match=re.escape(sentence)) as refusal:
        from_json(changed(path, value), "plan.json")
    assert str(refusal.value).startswith("plan.json isn't an improvement plan")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "line 1, letter 1"),
        (b'{"format":\n oops}', "line 2, letter 2"),
        (b"\xff\xfe", "line 1 has letters that can't be read"),
        (b'{"format": NaN}', "a number can't be read"),
        (b"[" * 100_000, "nests too deeply"),
        (b"[]", "the whole must be an object, and it is a list"),
        (b"{}", "at /format there must be"),
    ],
)
def test_a_file_that_is_no_plan_is_refused_in_a_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableFile, match=re.escape(sentence)) as refusal:
        read_json(content, "plan.json")
    assert str(refusal.value).startswith("plan.json isn't")


@pytest.mark.reference
def test_the_schema_is_the_agreed_one(reference: Path) -> None:
    agreed = (reference / "contracts" / "plan-document.schema.json").read_text(encoding="utf-8")
    assert json.loads(agreed) == SCHEMA


def test_the_formats_page_has_an_example_of_the_format_and_names_every_field() -> None:
    page = next(
        folder / "docs" / "exchange-format.md"
        for folder in Path(__file__).parents
        if (folder / "docs" / "exchange-format.md").is_file()
    ).read_text(encoding="utf-8")
    example = page.partition("```json\n")[2].partition("```")[0]
    VALIDATOR.validate(json.loads(example))
    assert to_json(read_json(example.encode(), "example.json")) == json.loads(example)
    words = page.replace(example, "")
    named = {path[-1] for path in PATHS if isinstance(path[-1], str)}
    assert {name for name in named if f"`{name}`" not in words} == set()
