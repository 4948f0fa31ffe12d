"""A process that works under watch: whatever takes more time or memory than it may is ended, and told of."""

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import current_process, get_context, parent_process
from multiprocessing.connection import Connection, wait
from typing import Any, Final, Literal, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
StartMethod = Literal["fork", "spawn"]

LOOK: Final = 0.05
"""Seconds from look to look."""
_WAITING: Final = 10  # times the seconds of the processor, for what waits and does not work


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one piece of work may take.

    `seconds` are of the processor: a machine that is busy, or was asleep, costs nothing its place. `megabytes` are
    those of the process, less what it held before any work.
    """

    seconds: float = 50.0
    megabytes: int = 800


class Exceeded(Exception):  # noqa: N818 - says what the work did
    """The work was ended; the message says, as the problem of a fault, which bound it passed."""


class Died(Exceeded):
    """The process is gone, by the work's doing or by somebody else's."""

    def __init__(self) -> None:
        super().__init__("brings its process down")


class WatchedProcess:
    """A process that does one piece of work after another, begun when it is first needed, and again after an end.

    Work is a function at the top of a module, or a partial of one; what it takes and gives can be pickled. `begin` is
    done in the process before any work and under no bounds; what the process then holds is not counted. A process
    that is forked shares it with this one.
    """

    def __init__(
        self,
        bounds: Bounds | None = None,
        begin: Callable[[], None] | None = None,
        method: Callable[[], StartMethod] = lambda: "spawn",
    ) -> None:
        self._bounds = bounds or Bounds()
        self._begin = begin
        self._method = method
        self._stopped = threading.Event()
        self._process: Any = None
        self._connection: Connection[Any, Any] | None = None
        self._ready = False
        self._held = 0  # bytes
        self._begun: tuple[float, float] | None = None  # seconds of the processor, and of the clock

    @property
    def connection(self) -> "Connection[Any, Any]":
        """What `multiprocessing.connection.wait` waits for while work is at hand."""
        assert self._connection is not None
        return self._connection

    def run(self, work: Callable[[Item], Result], item: Item) -> Result:
        """What the work gives for the item. Raises what it raises, and `Exceeded` where it passes a bound or dies."""
        self.give(work, item)
        try:
            while not self.connection.poll(LOOK):
                self.look()
        except BaseException:
            self.close()
            raise
        result: Result = self.take()
        return result

    def start(self) -> None:
        """Have the process begin, and do not wait for it."""
        if self._connection is not None:
            return
        context: Any = get_context(self._method())
        mine, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, self._begin), daemon=True)
        with _children_allowed():
            self._process.start()
        theirs.close()
        self._connection, self._ready = mine, self._begin is None

    def give(self, work: Callable[[Item], Any], item: Item) -> None:
        """Have the process do some work, after what it has at hand. Raises `Died` where it ends before it is ready."""
        self.start()
        try:
            self._wait_until_ready()
            with suppress(BrokenPipeError, ConnectionResetError):  # `take` tells of it
                self.connection.send((work, item))
        except EOFError as error:
            self.close()
            raise Died from error
        except BaseException:
            self.close()
            raise

    def look(self) -> None:
        """End the process where the work at hand has passed a bound; raises `Exceeded` then."""
        problem = "was called off" if self._stopped.is_set() else self._passed()
        if problem:
            self.close()
            raise Exceeded(problem)

    def take(self) -> Any:
        """What the work at hand gives, once there is something to take. Raises what it raises, and `Died`."""
        try:
            done, result = self.connection.recv()
        except (EOFError, OSError) as error:
            self.close()
            raise Died from error
        except BaseException:
            self.close()
            raise
        self._begun = None
        if not done:
            raise result
        return result

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
        self._connection = self._process = self._begun = None

    def _wait_until_ready(self) -> None:
        while not self._ready:
            if self._stopped.is_set():
                raise Exceeded("was called off")
            if self.connection.poll(LOOK):
                self.connection.recv()
                self._held = self._bytes_held()
                self._ready = True

    def _bytes_held(self) -> int:
        import psutil

        try:
            return int(psutil.Process(self._process.pid).memory_info().rss)
        except psutil.NoSuchProcess as error:
            raise EOFError from error

    def _passed(self) -> str:
        """The bound that the work at hand has passed, empty where there is none."""
        import psutil

        most = self._bounds
        try:
            seen = psutil.Process(self._process.pid)
            spent, now = _processor_seconds(seen), time.monotonic()
            if self._begun is None:
                self._begun = spent, now
            spent_before, begun = self._begun
            if seen.memory_info().rss - self._held > most.megabytes << 20:
                return f"takes more than {most.megabytes} MB of memory"
            if spent - spent_before > most.seconds or now - begun > _WAITING * most.seconds:
                return f"takes more than {most.seconds:g} seconds"
        except psutil.NoSuchProcess:
            pass  # its connection tells
        return ""


def _processor_seconds(seen: Any) -> float:
    times = seen.cpu_times()
    return float(times.user + times.system)


@contextmanager
def _children_allowed() -> Iterator[None]:
    """Daemonic processes, as Dask's workers are, may have no children lest they leave orphans; ours end with them."""
    here = current_process()
    daemonic = here.daemon
    if daemonic:
        here.daemon = False
    try:
        yield
    finally:
        if daemonic:
            here.daemon = True


def _serve(connection: "Connection[Any, Any]", begin: Callable[[], None] | None) -> None:
    """Do what is sent until the other end is gone. Only that ends the process: signals to the group are for it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if begin is not None:
        begin()
        connection.send(None)
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


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
