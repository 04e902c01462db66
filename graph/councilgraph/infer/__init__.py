"""What a document's statements entail by the ontology: OWL 2 RL, compiled once into a plan, run once over a document."""

from councilgraph.infer.consequences import consequences, entailed
from councilgraph.infer.kept import plan_read, plan_written
from councilgraph.infer.plan import Chain, Plan, PropertyRule, compile_plan

__all__ = ["Chain", "Plan", "PropertyRule", "compile_plan", "consequences", "entailed", "plan_read", "plan_written"]
