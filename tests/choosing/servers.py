"""A server of chat completions that answers as a test says, and remembers what it was asked."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Takes what it is sent, and answers as its server says."""

    server: "Server"

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked.append(json.loads(body))
        self.server.paths.append(self.path)
        with suppress(ConnectionError):
            self.server.answer(self)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass

    def send(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)


class Server(ThreadingHTTPServer):
    """Listens on a port of this machine alone."""

    daemon_threads = True

    def __init__(self, answer: Answer) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answer = answer
        self.asked: list[dict[str, Any]] = []
        self.paths: list[str] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"


@contextmanager
def serving(answer: Answer) -> Iterator[Server]:
    """A server that is gone when the block is left."""
    server = Server(answer)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join(10)


def completion(content: object, **more: object) -> bytes:
    """The body of a reply whose model said something."""
    message = {"role": "assistant", "content": content}
    choices = [{"index": 0, "message": message, "finish_reason": "stop"}]
    return json.dumps({"id": "x", "choices": choices, **more}).encode()


def says(content: object, **more: object) -> Answer:
    """A server whose model says something."""
    return lambda handler: handler.send(completion(content, **more))


@dataclass
class Drip:
    """Sends a byte now and then, and never ends; `stopped` lets it go."""

    headers_too: bool = False
    stopped: threading.Event = field(default_factory=threading.Event)

    def __call__(self, handler: Handler) -> None:
        if self.headers_too:
            handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-A: ")
        else:
            handler.send_response(200)
            handler.end_headers()
        end = time.monotonic() + 20
        while time.monotonic() < end and not self.stopped.wait(0.05):
            handler.wfile.write(b" ")
            handler.wfile.flush()
