"""A process that works under watch: whatever takes more time or memory than it may is ended, and told of."""

import signal
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any, Final, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_WAITING: Final = 10  # times the seconds of the processor, for what waits and does not work
_LOOK: Final = 0.05  # seconds from look to look


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one piece of work may take.

    `seconds` are of the processor: a machine that is busy, or was asleep, costs no file its place.
    """

    seconds: float = 50.0
    megabytes: int = 800


class Exceeded(Exception):  # noqa: N818 - says what the work did
    """The work was ended; the message says, as the problem of a fault, which bound it passed."""


class WatchedProcess:
    """A process that does one piece of work after another, begun when it is first needed, and again after an end.

    Work is a function at the top of a module, or a partial of one; what it takes and gives can be pickled.
    """

    def __init__(self, bounds: Bounds | None = None) -> None:
        self._bounds = bounds or Bounds()
        self._stopped = threading.Event()
        self._process: Any = None
        self._connection: Connection[Any, Any] | None = None

    def run(self, work: Callable[[Item], Result], item: Item) -> Result:
        """What the work gives for the item. Raises what it raises, and `Exceeded` where it passes a bound or dies."""
        connection = self._connection or self._start()
        try:
            connection.send((work, item))
            self._wait(connection)
            done, result = connection.recv()
        except (EOFError, OSError) as error:
            self.close()
            raise Exceeded("brings its process down") from error
        except BaseException:
            self.close()
            raise
        if not done:
            raise result
        answer: Result = result
        return answer

    def stop(self) -> None:
        """Have the work at hand end with `Exceeded`; may be called from any thread."""
        self._stopped.set()

    def close(self) -> None:
        """End the process."""
        if self._connection is not None:
            self._connection.close()
            self._process.kill()
            self._process.join()
            self._process.close()
        self._connection = self._process = None

    def _start(self) -> "Connection[Any, Any]":
        context = get_context("spawn")
        mine, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()
        self._connection = mine
        return mine

    def _wait(self, connection: "Connection[Any, Any]") -> None:
        """Return when there is an answer, or the process has died. Raises `Exceeded`."""
        if connection.poll(_LOOK):
            return
        import psutil

        most = self._bounds
        try:
            seen = psutil.Process(self._process.pid)
            begun, spent = time.monotonic(), _processor_seconds(seen)
            while not connection.poll(_LOOK):
                if self._stopped.is_set():
                    raise Exceeded("was called off")
                if seen.memory_info().rss > most.megabytes << 20:
                    raise Exceeded(f"takes more than {most.megabytes} MB of memory")
                waited = time.monotonic() - begun
                if _processor_seconds(seen) - spent > most.seconds or waited > _WAITING * most.seconds:
                    raise Exceeded(f"takes more than {most.seconds:g} seconds")
        except psutil.NoSuchProcess as error:
            raise EOFError from error


def _processor_seconds(seen: Any) -> float:
    times = seen.cpu_times()
    return float(times.user + times.system)


def _serve(connection: "Connection[Any, Any]") -> None:
    """Do what is sent until the other end closes. Only that ends the process: signals to the group are for it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            work, item = connection.recv()
        except (EOFError, OSError):
            return
        try:
            answer = (True, work(item))
        except Exception as error:  # the other end raises it
            answer = (False, error)
        try:
            connection.send(answer)
        except OSError:
            return
        except Exception as error:  # what cannot be pickled
            connection.send((False, RuntimeError(f"{type(error).__name__}: {error}")))
