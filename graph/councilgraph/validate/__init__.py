"""Whether graphs conform to the shapes: pyshacl decides, and an accelerator spares it the documents without a fault."""

from councilgraph.validate.result import Result
from councilgraph.validate.validator import Engine, Validator

__all__ = ["Engine", "Result", "Validator"]
