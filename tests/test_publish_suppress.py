"""Suppressed people and passages stand in no output."""

from pyoxigraph import Literal, NamedNode, Quad

from councilgraph.config import Suppress
from councilgraph.suppress import Censor
from councilgraph_mappings.vocabulary import CG, FOAF, OA, RDF, SKOS, XSD

G = NamedNode("urn:g")
ANN, BOB, PRESENT, MOTION, PASSAGE = (NamedNode(f"urn:{name}") for name in ("ann", "bob", "present", "motion", "q"))
QUADS = [
    Quad(ANN, RDF.type, FOAF.Person, G),
    Quad(ANN, FOAF.name, Literal("Ann Bee"), G),
    Quad(ANN, SKOS.altLabel, Literal("Mrs Bee"), G),
    Quad(BOB, FOAF.name, Literal("Bob Beeton"), G),
    Quad(PRESENT, CG.attendee, ANN, G),
    Quad(PRESENT, RDF.type, CG.Attendance, G),
    Quad(MOTION, CG.mover, ANN, G),
    Quad(MOTION, CG.seconder, BOB, G),
    Quad(MOTION, CG.votesFor, Literal("7", datatype=XSD.integer), G),
    Quad(PASSAGE, OA.exact, Literal("Present: Ann  Bee, Mrs Bee's guest, Bob Beeton, 7 Low Lane"), G),
]


def test_nothing_suppressed_changes_nothing() -> None:
    assert Censor(QUADS, Suppress()).quads() == QUADS


def test_a_person_goes_with_what_is_about_them() -> None:
    left = Censor(QUADS, Suppress(people=("ann bee",))).quads()
    assert not any(ANN in (quad.subject, quad.object) or quad.subject == PRESENT for quad in left)
    assert Quad(MOTION, CG.seconder, BOB, G) in left
    assert Quad(MOTION, CG.votesFor, Literal("7", datatype=XSD.integer), G) in left


def test_every_form_of_the_name_goes_from_every_text() -> None:
    censor = Censor(QUADS, Suppress(people=("Ann Bee",)))
    [quoted] = [quad.object for quad in censor.quads() if quad.predicate == OA.exact]
    assert quoted == Literal("Present: […], […]'s guest, Bob Beeton, 7 Low Lane")
    assert censor.text("ANN BEE spoke") == "[…] spoke"


def test_a_passage_goes_and_its_person_stays() -> None:
    left = Censor(QUADS, Suppress(passages=("7 Low Lane",))).quads()
    assert len(left) == len(QUADS)
    assert Quad(PASSAGE, OA.exact, Literal("Present: Ann  Bee, Mrs Bee's guest, Bob Beeton, […]"), G) in left
