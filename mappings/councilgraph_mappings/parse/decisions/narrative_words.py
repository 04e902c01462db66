"""Words by which narrative tells what was decided, without a label and without "resolved"."""

import re

from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.screened import Screened
from councilgraph_mappings.parse.wording.triggers import Stems

_TABLE = table("resolutions")["narrative"]

NARRATIVE = Stems(*_TABLE["stems"])
"""A sentence without any of these decides nothing in these ways."""

SECONDED = Stems("second")

APPLICATION = Stems("application")

_WHO = r"(?:(?:the\s+)?(?:(?:parish|town|community|county)\s+)?council|(?:the\s+)?(?:committee|meeting)|(?:all\s+)?(?:the\s+)?(?:members|councillors|cllrs)(?:\s+present)?|all(?:\s+present)?|everyone|those\s+present)"

HAPPY = Screened(
    rf"^\W*(?:[A-Z][^,.;]{{2,60}},\s)?{_WHO}\s+(?:was|were)\s+(?:all\s+|very\s+|unanimously\s+|also\s+|quite\s+)?(?:(?:happy|content|pleased|willing|minded|satisfied)\s+(?P<join>to\s+(?!note|see|hear|receive|learn|be\b|have\b)|for\b|that\b)|in\s+(?:full\s+|complete\s+)?(?:favour|agreement)\s+(?:of\s+(?=\w+ing\b)(?P<join3>)|(?P<join2>to\b|that\b|of\b|with\b)))",
    re.IGNORECASE,
)
"""What a council is content with: "Members were happy to continue with the contractor"."""

CONSENSUS = Screened(
    r"\b(?:agreement\s+was\s+reached|there\s+was\s+(?:a\s+)?(?:general\s+|unanimous\s+|full\s+|broad\s+)?(?:agreement|consensus)|the\s+(?:general\s+)?consensus(?:\s+of\s+(?:the\s+)?\w+)?\s+was)\s+(?P<join>to\b|that\b)",
    re.IGNORECASE,
)

_THINGS = alternatives(_TABLE["things"])

_DONE = alternatives(_TABLE["done"])

THING_WAS = Screened(
    rf"^\W*(?:[A-Z][\w ]{{2,30}}:\s+)?(?:(?:the|this|these|all|an?|both|following|said|parish|council|council[’']s|annual|new|revised|draft|updated|two|three|four|five|monthly|current|payment|of|for)\s+){{0,5}}(?:[\w’'&-]+\s+){{0,3}}?(?:{_THINGS})s?\b(?:[^.;]|\.(?=\d)){{0,140}}?\b(?:was|were)\s+(?:(?:then|duly|also|therefore|all|again|subsequently|both|was|were|reviewed|discussed|considered|presented|received|read|circulated|checked|examined|submitted|tabled|(?:for|to)\s+(?:the\s+)?(?:inspection|approval|consideration|signature|review|meeting|council|members)|and|,),?\s+)*(?:unanimously\s+)?(?P<verb>{_DONE})\b(?!\s+(?:by\s+(?:the\s+)?(?:borough|district|county|city|planning|highways|local|government|police)|in\s+(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\s+)?(?:19|20)\d\d|last|on\s+\d|at\s+the\s+(?:last|previous)))",
    re.IGNORECASE,
)
"""What was done with a thing that councils decide on: "Payment of £45.00 to Roe Ltd was approved"."""

NOT_DONE = Screened(
    rf"^\W*(?:(?:the|this|these|an?|said|revised|new|draft|above)\s+){{0,3}}(?:[\w’'&-]+\s+){{0,3}}?(?:{_THINGS})s?\b[^.;]{{0,90}}?\b(?:was|were)\s+not\s+(?:approved|agreed|accepted|adopted|supported)\b(?!\s+(?:by\s+(?!(?:all\s+)?(?:the\s+)?(?:members|councillors|council|committee|meeting)\b)|at\s+the\s+(?:last|previous)|until|with\b))",
    re.IGNORECASE,
)
"""What a council did not take up: "The policy was not approved"."""

NOTE_FORM = Screened(
    rf"^\W*(?:[\w’'&/-]+\s+){{0,5}}?(?:{_THINGS})s?\b(?P<between>(?:[^.;:]|\.(?=\d)){{0,90}}?)\s(?:unanimously\s+|duly\s+|all\s+)?(?P<verb>{_DONE})(?:\s+(?:unanimously|and\s+signed(?:\s+by\s+[\w\s]+)?|by\s+(?:all|council|members|councillors)|as\s+(?:presented|circulated|read)))?\W*$",
    re.IGNORECASE,
)
"""The same in the short form of notes, without an auxiliary verb: "Quotation from Roe Ltd accepted"."""

DASHED = bounded(
    r"^\W*(?:[a-z]\)\s*)?(?P<what>[A-Z][^.;:]{10,240}?)\s+[-–—]\s*(?:(?:it\s+was|all|unanimously|duly)\s+)*(?P<verb>approved|agreed|adopted|accepted|confirmed|ratified|authorised|resolved)(?:\s+(?:unanimously|and\s+signed|by\s+all))?\W*$",
    re.IGNORECASE,
)
"""What became of a point of the agenda, behind a dash: "To renew the lease of the field – Agreed"."""

FINITE = bounded(
    r"\b(?:was|were|is|are|has|had|have|be|been|being|not|to|will|would|who|which|that|if|for|by|as)\W*$|\b(?:was|were|is|are|has|had|have|will|would|who|which|that|if|when|once|be)\b",
    re.IGNORECASE,
)

PERMITTED = bounded(
    rf"^\W*(?:permission\s+(?:was|has\s+been)\s+(?:\w+ly\s+)?(?:given|granted)|{_WHO}\s+(?:\w+ly\s+)?(?:gave|granted)\s+(?:its\s+|their\s+)?permission)\s+(?:to|for|that)\b",
    re.IGNORECASE,
)
"""What a council allows: "Permission was given for the fete to use the green"."""

VOTED_IN = Screened(
    r"^\W*(?P<name>[A-Z][^.;]{2,60}?)\s+(?:was|were)\s+(?:unanimously\s+)?voted\s+(?:in\s+)?(?:as|onto|in|on(?=\s+(?:to\b(?!\s+be\b)|as)\b))\b"
)

PRECEPT = Screened(
    r"\b(?:precept|budget)\b[^;]{0,60}?\b(?:was|were|be)\s+set\b|\bset\s+(?:the|a)\s+precept\b", re.IGNORECASE
)

DEFERRED = Screened(
    r"^\W*(?:(?:this|it|(?:the|this)\s+(?:item|matter|decision|discussion|motion|report|application))\s+(?:was|were)\s+(?:\w+ly\s+)?(?:deferred|adjourned)\b|deferred\s+(?:to|until|till|for)\b|the\s[^,.;]{3,80}\s(?:was|were)\s(?:\w+ly\s+)?(?:deferred|adjourned)\s+(?:to|until|till|pending)\b)",
    re.IGNORECASE,
)

WITHDRAWN = Screened(
    r"^\W*(?:the|this)\s+(?:agenda\s+)?(?:item|matter|report)\s+(?:was|has\s+been|had\s+been)\s+(?:\w+ly\s+)?withdrawn\b",
    re.IGNORECASE,
)

REFERENCE = bounded(r"(?<![\d/])(?:[A-Z]{1,4}/?)?\d{2,4}/\d{2,6}(?:/[A-Z]{1,6})?\b|\bapplication\b", re.IGNORECASE)

ANSWER = bounded(
    rf"^\W*(?:{_WHO}\s+(?:had|has|have|raised|made|offered|expressed|submitted|agreed)\s+)?(?:no|neither)\s+(?:further\s+)?(?:objections?|comments?|observations?)(?:\s+(?:were|was)\s+(?:raised|made|offered|received\s+from\s+members))?(?:\s+(?:to|on|about|regarding)\s+[^.;]{{3,90}})?\W*$"
    rf"|^\W*(?:the\s+)?(?:(?:parish|town|community)\s+)?council\s+(?:supports?|supported|objects?|objected|has\s+objected)\b",
    re.IGNORECASE,
)
"""What a council answers to an application: "No objections", "The Parish Council objects"."""

ANSWER_END = bounded(
    r"(?:^|[-–—:.)]\s*|\s)(?P<answer>no\s+(?:further\s+)?(?:objections?|observations?)(?:\s+(?:raised|made))?(?:\s+to\s+(?:this|the)\s+(?:application|proposals?|plans?))?)\W*$"
    r"|(?:^|[-–—:.)])\s*(?P<answer2>(?:support(?:ed)?|object(?:ed|ion)?|(?P<advises>recommend(?:ed)?\s+(?:for\s+)?(?:refusal|approval)|(?:refusal|approval)\s+(?:was\s+|is\s+)?recommended)(?:,?\s+(?:in\s+principle|subject\s+to|but|provided|with|on\s+condition)\b[^.;]{0,200})?)(?:\s+unanimously)?)\W*$",
    re.IGNORECASE,
)

COUNCIL_ANSWERS = Screened(
    r"(?:^|\s)(?=(?:The\s+)?(?:Parish|Town|Community)\s+Council\s+(?:had|has|have|raised|made|offered|agreed)\s+no\s+(?:further\s+)?(?:objections?|comments?|observations?)(?:\s+(?:or|and)\s+(?:objections?|comments?|observations?))?(?:\s+(?:to\s+(?:make|(?:this|the)\s+(?:application|proposals?|plans?))))?\W*$)"
)
"""The same where the council says who it is, so that no number of an application has to stand before it."""

THIS = bounded(
    r"\s*(?:this|it|these|they)\b(?!\s(?:\w+\s)?(?:points|changes|works|terms|dates|proposals|amendments)\b)",
    re.IGNORECASE,
)

ALONE = bounded(
    r"\W*(?:no\s+(?:further\s+)?\w+|support(?:ed)?|object(?:ed|ion)?|recommend(?:ed)?\s+(?:for\s+)?(?:refusal|approval)|(?:refusal|approval)\s+(?:was\s+|is\s+)?recommended)\W*",
    re.IGNORECASE,
)

SUBJECTS = bounded(
    r"\b(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Clerk|Chair(?:man)?|Officers?|who|he|she|they|had|has|have)\b"
)
"""Who agrees is named, or it was at another time."""

REMARK = Screened(
    rf"^\W*(?:(?:(?:all|both)\s+)?(?:this|it|which|that|the\s+(?:proposal|request|suggestion|offer|quote|quotation|recommendation|donation|application|amendment))\s+(?:was|were)\s+(?:also\s+|then\s+|duly\s+|unanimously\s+)?(?P<verb>agreed|approved|accepted|adopted|declined|refused|rejected|endorsed|ratified)(?:\s+(?:unanimously|by\s+(?:all|everyone|{_WHO})|upon|to))*"
    r"|(?:unanimously\s+)?(?P<verb2>agreed|approved|accepted|adopted|declined|resolved|ratified)(?:\s+(?:unanimously|by\s+all|nem\s+con))?(?:\s+and\s+noted)?"
    rf"|(?P<raised>(?:all|everyone|members)\s+(?:were\s+|voted\s+)?in\s+favou?r|(?:this\s+was\s+)?(?:unanimously\s+)?carried(?:\s+unanimously)?)|(?:{_WHO})\s+(?:(?:was|were)\s+(?:all\s+)?(?:content|happy|satisfied|in\s+agreement)\s+with\s+(?:the|this)\s+(?:proposals?|suggestions?|recommendations?|arrangements?)|(?:noted|confirmed|said|indicated)\s+(?:that\s+)?they\s+were\s+(?:all\s+)?(?:content|happy|satisfied)(?:\s+with\s+(?:the|this|these)\s+(?:[\w’'-]+\s?){{1,3}})?)|(?:{_WHO})\s+(?:unanimously\s+)?(?:(?:were\s+)?in\s+(?:full\s+)?agreement|(?P<verb3>agreed|approved)(?:\s+(?:unanimously|this|to\s+this))?))\W*$",
    re.IGNORECASE,
)
"""What decides on the sentence before it: "This was declined", "All agreed", "Approved"."""

AND_THIS = Screened(
    r"^\W*(?=[^.;]{0,160}\b(?:suggest|recommend|request|ask|offer|outlin|present|felt|thought))[^.;]{10,300}?(?:,?\s+(?:and|which)\s+(?:this\s+|it\s+)?|;\s+this\s+)(?:was|were)\s+(?:unanimously\s+|duly\s+)?(?P<verb>agreed|approved|accepted)(?:\s+(?:unanimously|upon|in\s+principle|by\s+(?:all|everyone|members)))?\W*$",
    re.IGNORECASE,
)
"""What one suggests and all agree to in the same sentence: "The Mayor suggested a short break and this was agreed"."""

ALL_AGREED = Screened(
    r"^\W*[A-Z][^.;]{20,300},\s+(?:and\s+)?(?:all(?:\s+(?:the\s+)?(?:members|councillors|cllrs))?|everyone|(?:the\s+)?(?:members|councillors|cllrs))(?:\s+present)?\s+(?:unanimously\s+)?agreed\W*$|^\W*[A-Z](?:[^.;]|(?<=Cllr)\.){8,300}\s(?-i:All)\s+(?:the\s+)?(?:members|councillors|cllrs)(?:\s+present)?\s+agreed\W*$",
    re.IGNORECASE,
)
"""What all agreed to at the end of the sentence that tells it: "…, so the cheque be returned, all Councillors agreed"."""

AGREED_BEHIND = Screened(
    r"^\W*[A-Z][^.;]{3,120}(?:,|:|\s[-–—])\s+(?:it\s+was\s+)?agreed\s+(?:to\s+(?:pay|buy|purchase|donate|give|renew|accept|order|support|keep|continue)\b|£)"
)
"""What was agreed behind the matter, in the form of notes: "Village bus: donation requested, agreed to pay £65"."""

MOTION_CARRIED = Screened(
    r"^\W*(?:[A-Z][^,.;]{3,60},\s)?(?:the|this)\s+(?:motion|resolution)\s+(?:to|that)\s[^.;]{3,200}?\s(?:was|were)\s+(?:then\s+|duly\s+|unanimously\s+)?(?:carried|passed)\b",
    re.IGNORECASE,
)

MOVING = Screened(r"\b(?:propos|second|moved|nominat|motion|prop\b|sec\b|apologies\b)", re.IGNORECASE)

PROPOSED_ALONE = bounded(
    r"\W*it\s+was\s+(?:unanimously\s+|then\s+|also\s+)?(?:proposed|suggested)\s+(?:that|to)\b[^.;]{0,400}[.;]?$",
    re.IGNORECASE,
)
"""A proposal that nobody in particular made: all that tells whether it was agreed is the remark behind it."""

ADOPTED = Screened(
    r"^\W*(?:(?:the\s+)?(?:draft\s+)?minutes[^:.;]{0,60}(?::|[-–])\s*)?(?:held\s+on\s+[^,.;]{4,40}\s+)?(?:(?:these|they|were|was|having|been|previously|duly|unanimously|all|read|checked|circulated|,|and),?\s+){0,6}(?:agreed|approved|accepted|confirmed|adopted|signed|taken\s+as\s+read)\b[^.;]{0,60}?(?:\bas\s+(?:an?\s+|being\s+a\s+)?(?:true|correct|accurate)\b|\band\s+(?:duly\s+)?signed\b)",
    re.IGNORECASE,
)
"""What was done with the minutes that a title or the sentence before names: "Agreed and signed as a true record"."""

SIGNED_BY = bounded(
    r"\W*the\s+(?:chair(?:man|woman|person)?|(?:lord\s+)?mayor|provost|conven[eo]r|president)\s+(?:then\s+|duly\s+)?signed\s+the\s+(?:\w+\s+){0,3}?minutes\b[^;]{0,200}?\bas\s+(?:being\s+)?(?:an?\s+)?(?:true|correct|accurate)\b",
    re.IGNORECASE,
)
"""Minutes whose signing tells that they were approved: "The Chair signed the minutes of 3 May as a true record"."""

SIGNED = bounded(r"\W*(?:these|they|the\s+minutes)\s+were\s+(?:then\s+|duly\s+)?signed\b", re.IGNORECASE)

ACCEPTS_MINUTES = bounded(
    r"\W*it\s+was\s+proposed\s+(?:to|that)\b[^.;]{0,60}\bminutes\b[^.;]{0,80}\b(?:true|correct|accurate)\b",
    re.IGNORECASE,
)
"""Minutes that were proposed for a true record, and then signed as one."""

MINUTES = bounded(r"\bminutes\b", re.IGNORECASE)
