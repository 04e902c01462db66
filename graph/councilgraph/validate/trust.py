"""What the accelerator may be trusted with: what it was measured on and agreed with pyshacl, and nothing else.

Measured with shacl 0.3.4 against pyshacl 0.40.1 on the W3C core suite, on our own cases and on some 2,000 pairs of shape
and value (tests/test_validate_agreement.py). What matters is one direction: a fault that the accelerator lets pass is
never seen again, while one that it invents costs only the time that pyshacl takes to say no.

Not trusted, because faults passed: sh:datatype with binary datatypes (any text passes), POSIX and Unicode classes in
sh:pattern (pyshacl knows none, so the two ask different things). sh:sparql and all that is not SHACL core was not
measured.
"""

import re
from importlib.metadata import PackageNotFoundError, version
from typing import Final

import rdflib
from rdflib import SH, XSD
from rdflib.term import Node

MEASURED: Final = ("0.3.4",)
"""Versions of the accelerator that the agreement was measured with."""

PARAMETERS: Final = frozenset(
    str(SH) + name
    for name in [
        "targetClass",
        "targetNode",
        "targetObjectsOf",
        "targetSubjectsOf",
        "property",
        "path",
        "inversePath",
        "alternativePath",
        "zeroOrMorePath",
        "oneOrMorePath",
        "zeroOrOnePath",
        "minCount",
        "maxCount",
        "datatype",
        "class",
        "nodeKind",
        "minLength",
        "maxLength",
        "pattern",
        "flags",
        "in",
        "hasValue",
        "node",
        "or",
        "and",
        "not",
        "xone",
        "closed",
        "ignoredProperties",
        "languageIn",
        "uniqueLang",
        "qualifiedValueShape",
        "qualifiedValueShapesDisjoint",
        "qualifiedMinCount",
        "qualifiedMaxCount",
        "equals",
        "disjoint",
        "lessThan",
        "lessThanOrEquals",
        "minInclusive",
        "maxInclusive",
        "minExclusive",
        "maxExclusive",
        "severity",
        "message",
        "deactivated",
    ]
)
"""What shapes may say."""

WITHOUT_EFFECT: Final = frozenset(
    str(SH) + name
    for name in [
        "name",
        "description",
        "order",
        "group",
        "defaultValue",
        "declare",
        "prefix",
        "namespace",
        "suggestedShapesGraph",
    ]
)
"""What shapes may say and validation does not look at."""

DATATYPES: Final = frozenset(
    {
        XSD.string,
        XSD.boolean,
        XSD.integer,
        XSD.nonNegativeInteger,
        XSD.positiveInteger,
        XSD.decimal,
        XSD.date,
        XSD.time,
        XSD.dateTime,
        XSD.gYear,
        XSD.gYearMonth,
        XSD.anyURI,
        XSD.language,
        rdflib.RDF.langString,
    },
)

_DIALECT: Final = re.compile(r"\[\[|\[:|&&|--|~~|\\[pPiIcCxuUN]|\(\?")
"""Syntax of regular expressions that the two read differently, or that only one knows."""


def distrust(shapes: rdflib.Graph) -> str | None:
    """Return why the accelerator may not be used for these shapes, or None.

    >>> distrust(rdflib.Graph().parse(data="<urn:s> <http://www.w3.org/ns/shacl#sparql> <urn:q> ."))
    'urn:s uses sh:sparql'
    """
    reasons = sorted(
        f"{shape} uses {what}" for shape, predicate, value in shapes for what in _unknown(predicate, value)
    )
    return reasons[0] if reasons else None


def _unknown(predicate: Node, value: Node) -> list[str]:
    """Return what of one statement of a shape is not trusted."""
    if not str(predicate).startswith(str(SH)):
        return []
    name = f"sh:{str(predicate)[len(str(SH)) :]}"
    if str(predicate) not in PARAMETERS | WITHOUT_EFFECT:
        return [name]
    if predicate == SH.datatype and value not in DATATYPES:
        return [f"{name} {value}"]
    if predicate == SH.pattern and _DIALECT.search(str(value)):
        return [f"{name} {value!s}"]
    return []


def installed() -> str | None:
    """Return why the accelerator cannot be used on this machine, or None."""
    try:
        found = version("shacl")
    except PackageNotFoundError:
        return "the package shacl is not installed (extra: fast)"
    if found not in MEASURED:
        return f"shacl {found} was not measured against pyshacl, only {', '.join(MEASURED)}"
    return None
