"""The answer for what is not there any more: withdrawn, or found to be something else."""

from starlette.requests import Request
from starlette.responses import RedirectResponse

from councilgraph.changes.withdrawn import Tombstone, Withdrawn
from councilgraph.serve.english import day
from councilgraph.serve.problem import ProblemError
from councilgraph.serve.site import Site

_SUFFIXES = {"html", "ttl", "nt", "jsonld", "rdf", "csv"}


def moved(site: Site, request: Request, problem: ProblemError) -> RedirectResponse | None:
    """Return where a thing is described now that was withdrawn under the address asked for; None where there is none."""
    known = _known(site, request, problem)
    base = f"{site.publication.base}/"
    if known is None or known[1].now is None or not known[1].now.startswith(base):
        return None
    _, suffix = _parted(request.url.path)
    place = "/" + known[1].now.removeprefix(base)
    headers = {"Cache-Control": f"public, max-age={site.settings.fresh}"}
    return RedirectResponse(f"{site.path}{place.replace('/id/', '/doc/', 1)}{suffix}", 301, headers)


def told(site: Site, request: Request, problem: ProblemError) -> ProblemError:
    """Return the problem, or where the address leads to something that was published once, what is known of it."""
    known = _known(site, request, problem)
    if known is None:
        return problem
    iri, tombstone = known
    return ProblemError(
        410,
        f"{iri} was published once, and was withdrawn on {day(tombstone.at[:10])}.",
        f"What changed then is said at {site.base}/changes?after={tombstone.sequence - 1}.",
        {"withdrawn": tombstone.at, "generation": tombstone.generation, "sequence": tombstone.sequence},
    )


def _known(site: Site, request: Request, problem: ProblemError) -> tuple[str, Tombstone] | None:
    place = request.url.path.removeprefix(site.path)
    if problem.status != 404 or not place.startswith(("/doc/", "/graph/")):
        return None
    publication = site.publication
    whole = publication.base + place.replace("/doc/", "/id/", 1)
    for iri in dict.fromkeys((whole, _parted(whole)[0])):
        if tombstone := Withdrawn(publication.folder)(iri):
            return iri, tombstone
    return None


def _parted(path: str) -> tuple[str, str]:
    """Return a path without the suffix of a form, and the suffix with its dot.

    >>> _parted("/doc/ply/meeting/1.ttl"), _parted("/doc/ply/meeting/1.5")
    (('/doc/ply/meeting/1', '.ttl'), ('/doc/ply/meeting/1.5', ''))
    """
    before, _, suffix = path.rpartition(".")
    return (before, f".{suffix}") if suffix in _SUFFIXES else (path, "")
