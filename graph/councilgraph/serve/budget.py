"""How much each client has had lately, so that one cannot take what is there for all."""

import ipaddress
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from typing import Final

from councilgraph.serve.settings import Allowance

_MINUTE: Final = 60.0
_MANY: Final = 10_000


@dataclass(slots=True)
class _Account:
    left: float
    seen: float
    under_way: int = 0


class Budgets:
    """Seconds of work for each client, which come back within a minute."""

    def __init__(self, allowance: Allowance, clock: Callable[[], float]) -> None:
        """Begin with full accounts."""
        self._allowance = allowance
        self._clock = clock
        self._accounts: dict[str, _Account] = {}

    def enter(self, client: str) -> int:
        """Return 0 and count a query as under way, or return after how many seconds the client may come again."""
        account = self._account(client)
        if account.under_way >= self._allowance.at_once:
            return 1
        if account.left <= 0:
            return ceil((1.0 - account.left) * _MINUTE / self._allowance.seconds)
        account.under_way += 1
        return 0

    def leave(self, client: str, seconds: float) -> None:
        """Take the seconds that a query took from its client."""
        account = self._account(client)
        account.under_way -= 1
        account.left -= seconds

    def _account(self, client: str) -> _Account:
        now = self._clock()
        account = self._accounts.get(client)
        if account is None:
            if len(self._accounts) >= _MANY:
                self._forget(now)
            account = self._accounts[client] = _Account(self._allowance.seconds, now)
        back = (now - account.seen) * self._allowance.seconds / _MINUTE
        account.left = min(self._allowance.seconds, account.left + back)
        account.seen = now
        return account

    def _forget(self, now: float) -> None:
        """Drop the accounts that are full again."""
        self._accounts = {
            name: account
            for name, account in self._accounts.items()
            if account.under_way or now - account.seen < _MINUTE
        }


def client_name(address: str) -> str:
    """Return whose budget an address takes from: one network of IPv6 is one client.

    >>> client_name("203.0.113.9"), client_name("2001:db8:1:2:3:4:5:6")
    ('203.0.113.9', '2001:db8:1:2::/64')
    """
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if parsed.version == 4:
        return address
    return str(ipaddress.ip_network(f"{address.partition('%')[0]}/64", strict=False))
