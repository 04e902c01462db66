"""Tasks that people take on, as minutes tell it: "Cllr Roe said he would contact the school", "He undertook to reply"."""

import re
from collections.abc import Mapping

from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.motions.called import first_names
from councilgraph_mappings.parse.offices.offices import is_office, offices_in
from councilgraph_mappings.parse.people.names import PersonName, name_at
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sentences import sentences

WHO = r"(?:(?:parish\s+|town\s+|community\s+|assistant\s+|deputy\s+|locum\s+)?clerk|rfo|handyman|caretaker|lengthsman|secretary|treasurer|ceo|(?:vice[\s-]*)?chair(?:man|woman|person)?)"
"""The posts that small councils give tasks to."""

_ARTICLE = bounded(r"\W*(?:the\s+)?", re.IGNORECASE)
_COUNCILLOR = bounded(r"(?:cllrs?|councillors?)\b", re.IGNORECASE)
POST_FIRST = bounded(
    rf"(?:the\s+)?(?:{WHO}|cllrs?\b|councillors?\b|(?:pc|pcso|ps|sgt|sergeant)\s(?-i:[A-Z]))", re.IGNORECASE
)

_PROMISES = bounded(
    rf"\b(?:(?:said|stated|advised|confirmed|added|indicated|replied|responded|explained|suggested|noted|reported|promised|agreed|says)\s+(?:that\s+)?(?:he|she|they)\s+(?:would|will)\s+(?:also\s+|then\s+)?(?:{alternatives(table('actions')['doing'])})\b|(?:undertook|undertakes|committed)\s+to\s+[a-z]|(?:took|takes|has|had)\s+(?:away\s+)?(?:an|the)\s+action(?:\s+point)?\s+to\s+[a-z]|(?<!\bhad\s)agreed\s+to\s+(?:{alternatives(table('actions')['doing'])})\b)"
)


def promiser(sentence: str, named: Mapping[str, PersonName] | None = None) -> str | None:
    """Return the words for who says that they will do something, where a sentence begins with them.

    ``named`` are those who attended, of whom one may be called by the forename.

    >>> promiser("Cllr Roe said he would contact the school."), promiser("Cllr Roe said he would support it.")
    ('Cllr Roe', None)
    """
    if (match := _PROMISES.search(sentence)) is None:
        return _noted(sentence)
    if (lead := _LEAD.match(sentence, 0, match.start())) and not _OTHERS.search(sentence, lead.end(), match.start()):
        sentence = sentence[lead.end() :]
        match = _PROMISES.search(sentence)
    if match is None or match.start() > 160 or _of_another(sentence, match.start()):
        return None
    if POST_FIRST.match(sentence) and not _COUNCILLOR.match(sentence):
        return _ALSO.sub("", sentence[: match.start()].partition(",")[0].strip())
    name = name_at(sentence, 0) or name_at(sentence, 0, bare=2)
    if name is not None and not name.titles and _OF_BODY.match(sentence, name.end):
        return None
    if name is not None and not is_office(name.plain) and name.end <= match.start():
        return sentence[: name.end]
    if named and (called := first_names(named).get(sentence.partition(" ")[0])) is not None:
        return called.plain
    office = next(offices_in(sentence[: match.start()]), None)
    return office.title if office is not None and office.start <= 4 else None


_OF_BODY = bounded(
    r"\s+(?:(?:Parish|Town|Community|County|Borough|District|City)\s+)?(?:Council|Committee|Trust|Board)\b"
)
"""What looks like a name is that of a place or a body: "Marl Valley Parish Council have agreed to share the cost"."""
_CLAUSE_BEFORE = bounded(
    r"(?:[;,–-]|\b(?:and|but|so))\s+(?:that\s+|then\s+)?(?:the\s+(?-i:[A-Z])[^,.;:–]{2,90}|it\s+was|members|councillors|officers|they|(?:cllrs?|councillors?|mrs?|ms|miss|dr)\.?\s(?-i:[A-Z])[^,.;:–]{1,60})\s*$",
    re.IGNORECASE,
)
"""A clause of its own in front of the verb: what follows is not what the sentence began with takes on."""

_VERB = bounded(r"\b(?:[a-z]+ed|was|were|is|are|had|has|would|said|gave|told|felt|spoke|brought)\b")


def _of_another(sentence: str, at: int) -> bool:
    """Return whether the verb at a place has a clause and somebody of its own, behind what the sentence began with.

    >>> said = ("Cllr Roe spoke and Mr Poe agreed to write", "Cllr Roe and Mr Poe agreed to write")
    >>> [_of_another(each, each.index("agreed")) for each in said]
    [True, False]
    """
    clause = _CLAUSE_BEFORE.search(sentence, max(0, at - 120), at)
    return clause is not None and _VERB.search(sentence, 0, clause.start()) is not None


_ALSO = bounded(r"\s(?:also|then|has|have|had|kindly)$")

_LEAD = bounded(
    r"\W*(?:(?:arising\s+from|following|in\s+(?:response|reply|answer)|respond(?:ed|ing)\s+to|replying\s+to|on\s+being\s+asked|when\s+asked|with\s+(?:regard|reference)\s+to|at\s+this\s+point)\b[^,;]{0,140}(?:,\s+(?:the\s+)?|\s(?:the\s(?=(?-i:[A-Z]))|(?=(?:cllr|councillor|mr|mrs|ms|miss|dr)\b\.?\s(?-i:[A-Z])))))",
    re.IGNORECASE,
)
"""What somebody answers to, ahead of who it is: "In response to a question, the Director …"."""

_OTHERS = bounded(r",\s+(?:the|it|he|she|members?|councillors?|cllrs?|mr|mrs|ms|dr)\b", re.IGNORECASE)
"""A further clause: who speaks stands behind it."""

_NOTED_THAT = bounded(
    rf"\W*it\s+was\s+(?:also\s+|further\s+)?(?:noted|confirmed|reported)\s+that\s+(?:the\s+)?(?P<who>[^,.;:]{{3,80}}?)\s+would\s+(?:also\s+|then\s+|further\s+)?(?:{alternatives([*table('actions')['doing'], 'review'])})\b",
    re.IGNORECASE,
)
"""A task that the meeting takes note of: "It was noted that the Chair would write to the bank"."""


_SENDS = bounded(
    r"\W*(?:the\s+)?(?P<who>\w[^,.;:]{2,80}?)\s+would\s+(?:also\s+|then\s+)?(?:circulate|provide|send|share|e-?mail|forward|supply|distribute|write|respond|liaise|report\s+back)\b[^.;]{0,160}?(?:\b(?:to|with)\s+(?:the\s+|all\s+)?(?:committee|sub-committee|panel|members?|board|councillors?|cllrs?|chair(?:man)?|forum|commission)\b|\b(?:outside\s+(?:of\s+)?|after\s+|following\s+)(?:the|this)\s+meeting\b)"
    r"|\W*(?:the\s+)?(?P<who2>\w[^,.;:]{2,80}?)\s+would\s+(?:also\s+|then\s+)?(?:inform|notify|update)\s+(?:the\s+|all\s+)?(?:members|committee|panel|board|councillors|cllrs|forum)\s+(?:of|when|once|on|as\s+soon)\b",
    re.IGNORECASE,
)
"""What somebody would let the members have, as minutes report an answer: "The Director would send the figures to Members"."""


def _noted(sentence: str) -> str | None:
    """Return the words for who would do something, as a meeting notes it: an officer or somebody with a title."""
    if " would " not in sentence:
        return None
    said, _, told = sentence.partition(" that ")
    match = _NOTED_THAT.match(sentence) or _SENDS.match(told if said.endswith(_REPORTING) else sentence)
    who = (
        next((each for name, each in match.groupdict().items() if name.startswith("who") and each), "") if match else ""
    )
    if not who or _SAYS.search(who):
        return None
    name = name_at(who, 0)
    office = next(offices_in(who), None)
    post = POST_FIRST.match(who)
    if (
        (name and name.end >= len(who) - 1)
        or (office and office.start == 0)
        or (post and len(who) < _SHORT)
        or who.casefold() == "officers"
    ):
        return who
    return None


_SHORT = 60
_REPORTING = ("confirmed", "advised", "stated", "said", "explained", "noted", "reported")
_SAYS = bounded(r"\b(?:that|which|whether|if|who|said|asked|hoped|felt|thought|suggested|requested)\b")
"""Words of a clause: what follows is asked or hoped, and nobody's task."""


def promised_by(text: str, start: int, sentence: str, named: Mapping[str, PersonName]) -> tuple[str, int] | None:
    """Return the words for who takes on what the sentence at ``start`` tells, and where in it the task is told.

    "It would cost £60; Cllr Roe undertook to buy it": who takes it on may begin a clause, or stand in the sentence
    before. A clause with "and" is a task by itself.
    """
    clause = sentence.rpartition("; ")
    who = (
        promiser(sentence, named)
        or promiser_before(text, start, sentence)
        or (promiser(clause[2], named) if clause[1] else None)
    )
    return (who, 0) if who else _in_clause(sentence)


_CLAUSES = bounded(
    r"(?:[;,–-]\s+(?:and\s+|but\s+)?|\b(?:and|but|so)\s+)(?=the\s+(?-i:[A-Z])|officers?\s+(?:undertook|agreed|committed)\b)|(?<=[a-z])\s(?-i:(?=The\s[A-Z]))",
    re.IGNORECASE,
)
"""Where a clause may begin that tells which officer takes something on: "the lamp was out and the Town Clerk undertook to …"."""


_OFFICERS = frozenset({"officer", "officers"})


def _in_clause(sentence: str) -> tuple[str, int] | None:
    """Return which officer takes a task on in a clause within a sentence, and where the clause begins.

    >>> _in_clause("Cllr Roe asked about the path and the Area Manager agreed to seek an update.")
    ('Area Manager', 34)
    """
    for place in _CLAUSES.finditer(sentence, 8):
        told = sentence[place.end() :]
        if (match := _PROMISES.search(told, 0, 160)) is None:
            sends = _SENDS.match(told)
            end = sends.end("who") if sends else 0
        else:
            end = match.start()
        who = _ARTICLE.sub("", told[:end].strip(), count=1)
        if who and (is_office(who) or who.casefold() in _OFFICERS):
            return who, place.end()
    return None


_SAME = bounded(r"(?:He|She)\s")
_NEAR = 700
"""Characters; who is spoken of stands close."""


def promiser_before(text: str, start: int, sentence: str) -> str | None:
    """Return the words for who promises in "He undertook to": whoever the sentence before tells of.

    >>> text = "The Leader was sorry. He undertook to send a reply."
    >>> promiser_before(text, 22, text[22:])
    'Leader'
    """
    if not _SAME.match(sentence) or (promised := _PROMISES.search(sentence)) is None or promised.start() > 40:
        return None
    near = max(0, start - _NEAR)
    for begin, end in reversed(list(sentences(text[near:start]))):
        before = text[near + begin : near + end]
        if _SAME.match(before):
            continue
        if (name := name_at(before, 0)) is not None:
            return before[: name.end]
        article = _ARTICLE.match(before)
        begins = article.end() if article else 0
        office = next(offices_in(before[begins : begins + 160]), None)
        return office.title if office is not None and office.start <= 2 else None
    return None
