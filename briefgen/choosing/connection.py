"""The one call to an endpoint: no proxy, no redirect, no compression, and bounds on its time and the reply's size."""

import asyncio
import json
from collections.abc import Coroutine, Sequence
from importlib.util import find_spec
from typing import Any, Final

from briefgen.addresses import shown_address
from briefgen.choosing.answer import numbers_of
from briefgen.choosing.endpoint import Endpoint
from briefgen.choosing.request import request
from briefgen.errors import BriefgenError

_MOST_BYTES: Final = 1_000_000  # of a reply; some hundred numbers and what a server tells beside them are far less
_OK: Final = 200  # RFC 9110, 15.3.1


def choose_numbers(passages: Sequence[str], limit: int, endpoint: Endpoint) -> tuple[int, ...]:
    """The numbers, from 1, of the passages that the model chose, at most `limit`, in its order.

    Raises `UsageError` for an address that is not on this machine and was not allowed, and `BriefgenError` where there
    is no library for the call, the server does not answer in time, or its answer is anything but such numbers.
    """
    url = endpoint.url()
    if find_spec("httpx") is None:
        raise BriefgenError("no package makes the call to a model; install it: pip install 'briefgen[choose]'")
    body = json.dumps(request(passages, limit, endpoint.model)).encode()
    reply = asyncio.run(_within(_reply(url, body), endpoint))
    return numbers_of(reply, len(passages), limit)


async def _within(reply: Coroutine[Any, Any, bytes], endpoint: Endpoint) -> bytes:
    """The reply, if it is whole in time: a server may send a byte now and then for ever."""
    import httpx

    where = shown_address(endpoint.address)
    try:
        return await asyncio.wait_for(reply, endpoint.seconds)
    except TimeoutError as error:
        raise BriefgenError(f"{where}: has not answered within {endpoint.seconds:g} seconds; allow more") from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise BriefgenError(f"{where}: cannot be asked; see that the server runs there") from error


async def _reply(url: str, body: bytes) -> bytes:
    """The body of the reply as it comes; a server that answers with something else is not listened to."""
    import httpx

    headers = {"Content-Type": "application/json", "Accept": "application/json", "Accept-Encoding": "identity"}
    async with (
        httpx.AsyncClient(trust_env=False, follow_redirects=False, timeout=None) as client,
        client.stream("POST", url, content=body, headers=headers) as response,
    ):
        if response.is_redirect:
            raise BriefgenError(
                "the server sends the call elsewhere, which is not followed; see where it answers itself"
            )
        if response.status_code != _OK:
            raise BriefgenError(f"the server answers with status {response.status_code}; see what its log says")
        parts = bytearray()
        async for part in response.aiter_raw():
            parts += part
            if len(parts) > _MOST_BYTES:
                largest = f"{_MOST_BYTES // 1_000_000} MB"
                raise BriefgenError(f"the server's reply is larger than {largest}; nothing of it was taken")
        return bytes(parts)
