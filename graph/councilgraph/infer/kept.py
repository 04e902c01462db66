"""A plan as a file, for as long as software and ontology stay the same: making it takes longer than a document."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import astuple
from typing import Any

from councilgraph.infer.plan import Chain, Plan, PropertyRule, Term


def plan_written(plan: Plan) -> bytes:
    """Return a plan as JSON; one plan has one form."""
    content = {
        "properties": {name: [_plain(part) for part in astuple(rule)] for name, rule in plan.properties.items()},
        "classes": _sets(plan.classes),
        "chains": [[chain.links, chain.property] for chain in plan.chains],
        "apart": _sets(plan.apart),
        "known_types": _sets(plan.known_types),
        "known": sorted(plan.known),
    }
    return json.dumps(content, sort_keys=True).encode("ascii")


def plan_read(text: bytes) -> Plan:
    """Return the plan that was written so.

    >>> plan = Plan({"<urn:p>": PropertyRule(also=("<urn:q>",), entailed=True)}, {"<urn:a>": frozenset({"<urn:b>"})})
    >>> plan_read(plan_written(plan)) == plan
    True
    """
    content = json.loads(text)
    return Plan(
        properties={name: _rule(parts) for name, parts in content["properties"].items()},
        classes=_frozen(content["classes"]),
        chains=tuple(Chain(tuple(links), name) for links, name in content["chains"]),
        apart=_frozen(content["apart"]),
        known_types=_frozen(content["known_types"]),
        known=frozenset((one, prop, other) for one, prop, other in content["known"]),
    )


def _rule(parts: list[Any]) -> PropertyRule:
    also, back, subject_types, object_types, datatypes, chained, entailed = parts
    types = frozenset(subject_types), frozenset(object_types)
    return PropertyRule(tuple(also), tuple(back), *types, tuple(datatypes), chained, entailed)


def _plain(part: Any) -> Any:
    return sorted(part) if isinstance(part, frozenset) else part


def _sets(named: Mapping[Term, Iterable[Term]]) -> dict[Term, list[Term]]:
    return {name: sorted(members) for name, members in named.items()}


def _frozen(named: Mapping[Term, Iterable[Term]]) -> dict[Term, frozenset[Term]]:
    return {name: frozenset(members) for name, members in named.items()}
