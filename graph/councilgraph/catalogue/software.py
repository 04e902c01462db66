"""Which version made a publication."""

from importlib.metadata import PackageNotFoundError, version


def software_version() -> str:
    """Return the version of the package, or "unknown" where it runs from a checkout that is not installed."""
    try:
        return version("councilgraph")
    except PackageNotFoundError:
        return "unknown"
