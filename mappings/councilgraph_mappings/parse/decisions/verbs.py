"""What a resolution does, told from its operative verb."""

import re
from functools import cache, lru_cache

from councilgraph_mappings.codes import OutcomeKind
from councilgraph_mappings.lookup import alternatives, as_listed, table
from councilgraph_mappings.parse.decisions.confirmed_minutes import NOTED_AND_ACCEPTED, confirms_minutes
from councilgraph_mappings.parse.decisions.whole_forms import told_by_form
from councilgraph_mappings.parse.wording.scan import bounded, first_words, vocabulary
from councilgraph_mappings.parse.wording.screened import Screened

_TABLE = table("resolutions")

_VOWELS = "aeiou"


def forms(verb: str) -> list[str]:
    """Return the forms in which a verb stands: infinitive, third person, past, participle.

    >>> forms("note"), forms("carry")
    (['note', 'notes', 'noted', 'noting'], ['carry', 'carried forward', 'carried over'])
    """
    if verb in _TABLE["irregular"]:
        return [verb, *_TABLE["irregular"][verb]]
    if verb.endswith("e"):
        return [verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"]
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return [verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"]
    return [verb, f"{verb}s", f"{verb}ed", f"{verb}ing"]


@cache
def _forms() -> dict[str, OutcomeKind]:
    return {form: OutcomeKind(kind) for verb, kind in _TABLE["kinds"].items() for form in forms(verb)}


_ANY = alternatives(_forms())

_BE = bounded(
    rf"\b(?:be|is|are|was|were|(?<!having\s)been|being|stand|remain)\s+(?:(?:hereby|also|formally|unanimously|again|not|duly|now|and|jointly|(?:received|reviewed|discussed|considered|presented|checked|examined|read)\s*(?:,|and)(?=\s+(?:\w+ly\s+)?(?:adopted|approved|agreed|accepted|endorsed|noted)\b)|fully|declared)\s+)*(?P<verb>{_ANY})\b",
    re.IGNORECASE,
)

_FIRST = bounded(
    rf"^\W*(?:that\W+)?(?:(?:the\s+)?(?:(?:(?!(?:we|our|it|would|will|shall|should|to|with)\s)[A-Z]\w+,?|and|&|for)\s+){{0,7}}?(?:committee|panel|board|cabinet|council|members|sub-committee|executive|forum|commission|assembly|authority(?!\s+to\b)|(?-i:[A-Z]{{3,6}})|(?:executive|cabinet|lead)\s+member(?:\s+\([^()]{{1,60}}\))?|portfolio\s+holder)\s+)?(?:(?:to|and|also|formally|unanimously|hereby|duly|therefore|both|members|would|will|should)\s+)*(?P<verb>{_ANY})\b",
    re.IGNORECASE,
)

_AT_ONCE = bounded(rf"^\W*(?:that\W+)?(?:to\s+)?(?-i:(?=[A-Z]))(?P<verb>{_ANY})\s+(?:the|that)\s", re.IGNORECASE)
"""A verb that stands first, before a body that is no subject: "Note the Members appointed by the councils"."""

_VERB = bounded(rf"\b(?P<verb>{_ANY})\b", re.IGNORECASE)

_CONSIDERED = bounded(
    r"^\W*(?:that\W+)?(?:to\s+)?(?:consider(?:ed|s)?|discuss(?:ed|es)?|review(?:ed|s)?|receiv(?:ed|es|e)(?:\s+(?:the\s+)?nominations)?|present(?:ed|s)?)\s*(?:,|and)\s+",
    re.IGNORECASE,
)

_AS_CORRECT = bounded(
    r"\bas\s+(?:an?\s+|being\s+)?(?:true\s+|correct\s+|accurate\s+|and\s+)+(?:records?\b|account\b|reflection\b|representation\b|by\b|$)",
    re.IGNORECASE,
)

_IS = bounded(
    r"^\W*(?:that\b)?[^.;]{3,200}\bbe(?:\s+as\s+follows)?(?:\s*:|\s+(?:\w+\s+)?(?:£|€|\d|at\b|on\b|in\b|of\b|for\b|the\b|a\b|an\b|from\b))",
    re.IGNORECASE,
)

_WILL = bounded(
    rf"^\W*(?:that\b)?[^.;]{{3,100}}?\b(?:(?:will|would|shall|should|to)\s+(?:\w+ly\s+)?(?:{_ANY})|(?:will|would|shall|should|must)\s+(?:\w+ly\s+)?(?!be\b|not\b|have\b)[a-z]{{3,}})\b|^\W*for\s+(?:the|an?|all|any|this|these|each|both)\s[^.;]{{2,80}}?\sto\s+[a-z]{{2,}}\b",
    re.IGNORECASE,
)
"""Somebody is to do something: "that the Clerk will write to the school", "for the work to go ahead"."""

_SOMEBODY_DOES = bounded(
    rf"^\W*(?:that\W+(?:the\s+)?(?:[\w’'-]+\s+){{0,5}}?|the\s+(?:[\w’'-]+\s+){{0,2}}?)(?:chair(?:man|woman|person)?|clerk|leader|mayor|secretary|treasurer|officers?|director|manager|head\s+of\s+[\w\s]{{3,40}}?|chief\s+executive|solicitor|(?:councillor|cllr)s?\s+[\w’'. -]{{2,40}}?)\s+(?:{alternatives(_TABLE['kinds'])})\b(?!\s+(?:was|were|is|are|be|and|of|on)\b)",
    re.IGNORECASE,
)
"""The same in the subjunctive: "that the Chair write to the school"."""

_NOUNS_BEGIN = first_words(_TABLE["nouns"])

_NOUN = bounded(
    rf"\b(?P<noun>{alternatives(_TABLE['nouns'])})\s+(?:to\s+\w+\s+\w+\s+)?(?:be|is|was|were)\b(?!\s+(?:brought|sought|submitted|reported|referred|requested|awaited|taken|presented|obtained)\b)|\b(?:(?:be\s+)?(?:given|granted)|give|grant|gave|that)\s+(?P<noun2>{alternatives(_TABLE['nouns'])})\b(?!\s+be\s+(?:sought|requested|awaited)\b)",
    re.IGNORECASE,
)

_PLANNING = bounded(
    r"\b(?:application|permission|licen[cs]e|consent)\b[^.]{0,80}\b(?:be\s+)?(?P<verb>granted|approved|refused|permitted)\b",
    re.IGNORECASE,
)


def _operative(text: str) -> re.Match[str] | None:
    """Return the passive that settles something ("be approved"); what is or was is settled only where nothing is to be.

    >>> _operative("That, if items are amended, the wording be delegated")["verb"]
    'delegated'
    """
    found = list(_BE.finditer(text))
    settled = (
        m for m in found if m[0][:3].casefold() == "be " and not _MODAL.search(text, max(0, m.start() - 8), m.start())
    )
    done = (m for m in found if m[0][:5].casefold() != "being")
    return next(settled, next(done, found[0] if found else None))


_SUBJECT_TO = bounded(r"\([^()]{0,40}\bsubject\s+to\b[^()]{0,200}\)", re.IGNORECASE)
"""What a decision depends on, told in brackets, is not what is decided."""

_MODAL = bounded(r"\b(?:to|may|can|will|would|should|could|must|might|not|cannot)\s$", re.IGNORECASE)

_NOUN_FIRST = bounded(
    r"\W*(?:that\W+)?(?:the\s+)?(?:progress|reviews?|reports?|updates?|work|support|changes?|use|purchase|release|transfer|increase|comments?|charges?|monitoring|funding)\s+(?:to\s+date|made|of|on|for|in|from|with|by|towards|against)\s[^.;]{0,160}\b(?:be|is|was|are|were)\s",
    re.IGNORECASE,
)
"""A word that is a verb elsewhere and is what the clause is about: "that progress on the works be noted"."""


@lru_cache(maxsize=512)
def kind_of(text: str) -> OutcomeKind | None:
    """Return the kind of a resolution, or None where no verb of the lookup is in it.

    >>> [str(kind_of(t)) for t in ("That the report be noted", "to recommend to Cabinet that it approves the plan",
    ...     "That authority be delegated to the Director to approve it", "the minutes be confirmed as a correct record")]
    ['noted', 'recommended', 'delegated', 'approved']
    """
    if confirms_minutes(text) or (_AS_CORRECT.search(text) and not NOTED_AND_ACCEPTED.search(text)):
        return OutcomeKind.APPROVED
    if (told := told_by_form(text)) is not None:
        return told
    if then := _IF_THEN.match(text):
        return _settled(text, then)
    considered = _CONSIDERED.match(text)
    if considered and (after := _VERB.match(text, considered.end())):
        return _settled(text, after)
    first = _AT_ONCE.match(text) or _FIRST.match(text)
    if first and not _NOUN_FIRST.match(text):
        return _settled(text, first)
    passive = _operative(_SUBJECT_TO.sub(lambda aside: " " * len(aside[0]), text) if "ubject to" in text else text)
    noun = None if _NOUNS_BEGIN.isdisjoint(vocabulary(text)) else _act_named(text)
    withheld = passive is not None and _forms()[as_listed(passive["verb"])] in _WITHHELD
    if (
        noun
        and not withheld
        and (passive is None or noun.start() < (passive.end() if noun["noun2"] else passive.start() + 1))
    ):
        return OutcomeKind(_TABLE["nouns"][as_listed(noun["noun"] or noun["noun2"])])
    if passive:
        kind = _settled(text, passive)
        if (
            kind is OutcomeKind.APPROVED
            and (planning := _PLANNING.search(text))
            and re.search(r"\bpermission\b", planning[0])
        ):
            return OutcomeKind.GRANTED
        return kind
    if (prelude := _PRELUDE.match(text)) and (body := _FIRST.match(text[prelude.end() :])):
        return _settled(text[prelude.end() :], body)
    # "That the rent be £28 a year": a resolution that settles how something is.
    if agreed := _TO_DO.match(text):
        return _settled(text, agreed)
    settles = _IS.search(text) or _WILL.search(text) or _SOMEBODY_DOES.match(text)
    return OutcomeKind.AGREED if settles else None


_WITHHELD = frozenset({OutcomeKind.REFUSED, OutcomeKind.DEFERRED, OutcomeKind.WITHDRAWN})
"""What is refused is not given, though its name says what would be: "planning permission be refused"."""

_PRELUDE = bounded(
    r"\W*(?:that\W+)?(?:subject\s+to|in\s+respect\s+of|with\s+regard\s+to|in\s+relation\s+to)\s[^,;]{3,160},\s+",
    re.IGNORECASE,
)
"""On what a decision depends or what it is about, before who decides: "Subject to consultation, Cabinet endorsed"."""

_TO_DO = bounded(
    rf"[^.;:]{{3,90}}?\s(?:agreed|resolved|decided)\s+to\s+(?:formally\s+)?(?P<verb>{_ANY})\b", re.IGNORECASE
)
"""Somebody agreed to do what the verb says: "The Director agreed to note the costs"."""


def _act_named(text: str) -> re.Match[str] | None:
    """Return the noun that stands for what is done; in a name it is a body: "made by the Marsh Authority be noted"."""
    return next((match for match in _NOUN.finditer(text) if not _IN_NAME.fullmatch(text, *_around(text, match))), None)


def _around(text: str, match: re.Match[str]) -> tuple[int, int]:
    """Return the place of the word before a match together with the first letter of the match."""
    return text.rfind(" ", 0, max(0, match.start() - 1)) + 1, match.start() + 1


_IN_NAME = bounded(r"(?!That\b|THAT\b)[A-Z][\w’'-]+\s[A-Z]")

_IF_THEN = bounded(
    rf"\W*(?:that\W+)?(?:if|should|where)\s[^;]{{5,200}}?,?\s+then\s+to\s+(?P<verb>{_ANY})\b", re.IGNORECASE
)
"""What is to be done in some case: "If no bond is signed then to refer it back"."""


def _settled(text: str, match: re.Match[str]) -> OutcomeKind:
    """Return the kind of an operative verb, given what it acts on and what else is done in the same breath.

    >>> [str(kind_of(t)) for t in ("payment of the grant be authorised", "to receive a further report in May",
    ...     "notes the report and agrees the plan")]
    ['agreed', 'agreed', 'agreed']
    """
    kind = _forms()[as_listed(match["verb"])]
    if kind is OutcomeKind.AGREED and (own := _AGREED_TO.match(text, match.start("verb"))):
        done = _settled(text, own)
        return kind if done is OutcomeKind.RESOLVED_OTHER else done
    if kind is OutcomeKind.NOTED:
        if _TO_COME.match(text, match.start("verb")):
            return OutcomeKind.AGREED
        more = _AND_ALSO.search(text, match.end("verb")) or _AND_BE.search(text, match.end("verb"))
        return _forms()[as_listed(next(filter(None, more.groups())))] if more else kind
    if kind is OutcomeKind.AGREED and _IN_OFFICE.match(text, match.start("verb")):
        return OutcomeKind.APPOINTED
    if _PASSED_ON.match(text, match.start("verb")):
        return OutcomeKind.REFERRED
    if kind is OutcomeKind.AGREED and _ACCEPTED_AND_APPROVED.match(text, match.start("verb")):
        return OutcomeKind.APPROVED
    authorises = match["verb"][:4].casefold() in {"auth", "empo"}
    if kind is OutcomeKind.DELEGATED and authorises and not _POWER.search(text, max(0, match.start() - 80)):
        return OutcomeKind.AGREED
    return kind


_AGREED_TO = bounded(rf"agree[sd]?\s+to\s+(?:formally\s+)?(?P<verb>{_ANY})\b", re.IGNORECASE)
"""What is agreed to be done says of what kind it is: "agreed to note the report"."""

_TO_COME = bounded(
    r"receive\s+(?:(?:an?|the)\s+)?(?:further|future|follow[\s-]?up|updated|regular|quarterly|six[\s-]monthly|additional|annual\s+updates?|progress\s+(?:report|update)s?)\b|received\s+(?:at|by|to)\s+(?:(?:a|an|the|its|each|every|all|future|next|subsequent)\s+)+(?:\w+\s+){0,3}meetings?\b",
    re.IGNORECASE,
)
"""A report that is to come is asked for, and not taken in."""

_AND_ALSO = Screened(
    r"\band\s+(?:also\s+|then\s+|the\s+(?:[\w’'-]+\s+){1,4}?(?:be\s+|were\s+)?)?(?P<verb>agree[sd]?|approve[sd]?|endorse[sd]?|support(?:ed|s)?)\b",
    re.IGNORECASE,
)
"""What is noted and also approved is approved, since more was done than taking in."""

_AND_BE = Screened(
    r"\band\s+the\s(?:[^.;]{3,160}?\bbe\s+(?P<verb>agreed|approved|endorsed)\b|(?:[\w’'-]+\s+){1,4}(?P<verb2>agreed|approved|endorsed|adopted|accepted)\W*$)",
    re.IGNORECASE,
)
"""The same of another thing, named at length: "be noted, and the actions taken in respect of the rest, be agreed"."""

_PASSED_ON = bounded(r"pass(?:ed)?\s+(?:(?:it|this|them|these)\s+)?(?:on|over|back)?\s*\bto\b", re.IGNORECASE)
"""What is passed to somebody is theirs to settle, and not passed."""

_ACCEPTED_AND_APPROVED = bounded(r"accepted\s*(?:,|and)\s+(?:duly\s+|formally\s+)?approved\b", re.IGNORECASE)

_IN_OFFICE = bounded(
    r"confirm(?:s|ed)?\s+as\s+(?:(?:an?|the|its|their)\s+)?(?:[\w’'-]+\s+){0,3}?(?:representatives?|members?|champions?|delegates?|trustees?|governors?|co-optees?|(?:vice[\s-]?)?chair(?:man|woman|person)?)\b",
    re.IGNORECASE,
)
"""Whoever is confirmed as a member is appointed."""

_POWER = bounded(
    r"\b(?:to\s+(?:\w+ly\s+)?(?-i:[a-z]){2,}|authority|powers?|responsibilit(?:y|ies)|delegated?)\b", re.IGNORECASE
)
"""Power is given to do something; what is authorised itself is agreed."""
