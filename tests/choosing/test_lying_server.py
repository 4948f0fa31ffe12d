"""A server that lies in every way: nothing but numbers of passages is taken of it, and no word of it is ever shown."""

import gzip
import json
import time
from collections.abc import Iterator

import pytest

from briefgen.choosing import Endpoint, choose_numbers
from briefgen.errors import BriefgenError
from tests.choosing.servers import Answer, Drip, Handler, Server, completion, says, serving

PASSAGES = [f"Passage {number}." for number in range(1, 11)]
LIE = "<script>alert('LIE')</script>"
NUMBERS = "is not the JSON of numbers that was asked for"
COMPLETION = "is not a completion in JSON"


def asked(answer: Answer, seconds: float = 20.0, limit: int = 3) -> tuple[int, ...]:
    with serving(answer) as server:
        return choose_numbers(PASSAGES, limit, Endpoint(server.address, "made-up", seconds))


def test_numbers_are_taken_in_their_order() -> None:
    assert asked(says('{"numbers": [7, 2]}', usage={"total_tokens": 5}, model=LIE)) == (7, 2)
    assert asked(says(' {"numbers":[1]}\n')) == (1,)


def test_what_is_asked_is_the_same_for_the_same_passages() -> None:
    with serving(says('{"numbers": [1]}')) as server:
        for _ in range(2):
            choose_numbers(["One.", " Two\n lines. "], 2, Endpoint(f"{server.address}/", "made-up"))
        first, second = server.asked
        assert server.paths == ["/v1/chat/completions"] * 2
    assert first == second
    assert (first["model"], first["temperature"], first["stream"]) == ("made-up", 0, False)
    assert first["messages"][1]["content"] == "1. One.\n2. Two lines."
    schema = first["response_format"]["json_schema"]
    assert schema["strict"] is True
    assert schema["schema"]["properties"]["numbers"] == {
        "type": "array",
        "items": {"type": "integer", "minimum": 1, "maximum": 2},
        "minItems": 1,
        "maxItems": 2,
    }


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        (f"The best are 1 and 2. {LIE}", NUMBERS),
        (f'```json\n{{"numbers": [1]}}\n``` {LIE}', NUMBERS),
        (f'{{"numbers": [1], "why": "{LIE}"}}', NUMBERS),
        (f'{{"numbers": [1, "{LIE}"]}}', NUMBERS),
        ('{"numbers": ["1"]}', NUMBERS),
        ('{"numbers": [1.0]}', NUMBERS),
        ('{"numbers": [true]}', NUMBERS),
        ('{"numbers": [1e400]}', NUMBERS),
        ('{"numbers": [NaN]}', NUMBERS),
        ('{"numbers": [[1]]}', NUMBERS),
        ('{"numbers": null}', NUMBERS),
        ('{"numbers": []}', NUMBERS),
        ('{"numbers": [1], "numbers": [2]}', NUMBERS),
        ('{"numbers": {"0": 1}}', NUMBERS),
        ("[1, 2]", NUMBERS),
        ("1", NUMBERS),
        ("", NUMBERS),
        ("[" * 100_000, NUMBERS),
        (f'{{"numbers": [{"9" * 5000}]}}', NUMBERS),
        ('{"numbers": [0]}', "has a number that no passage has; there are 10"),
        ('{"numbers": [-1]}', "has a number that no passage has; there are 10"),
        ('{"numbers": [11]}', "has a number that no passage has; there are 10"),
        ('{"numbers": [2, 2]}', "has a number twice"),
        ('{"numbers": [1, 2, 3, 4]}', "has 4 numbers where 3 were asked for"),
        (None, COMPLETION),
        (7, COMPLETION),
        ([{"type": "text", "text": LIE}], COMPLETION),
        ({"numbers": [1]}, COMPLETION),
    ],
)
def test_an_answer_that_is_anything_else_is_refused_whole(said: object, problem: str) -> None:
    with pytest.raises(BriefgenError) as refused:
        asked(says(said))
    assert f"the model's answer {problem}; nothing of it was taken" in str(refused.value)
    assert "LIE" not in str(refused.value)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        LIE.encode(),
        b"\xff\xfe\x00",
        b"{",
        b"[]",
        b"{}",
        json.dumps({"choices": []}).encode(),
        json.dumps({"choices": [{}]}).encode(),
        json.dumps({"choices": [{"text": '{"numbers": [1]}'}]}).encode(),
        json.dumps({"choices": [{"message": {"content": '{"numbers": [1]}'}}] * 2}).encode(),
        json.dumps({"error": {"message": LIE}}).encode(),
        b'{"choices":' * 50_000,
        b'data: {"choices": [{"delta": {"content": "{}"}}]}\n\n',
    ],
)
def test_a_reply_that_is_no_completion_is_refused(body: bytes) -> None:
    with pytest.raises(BriefgenError, match="the model's answer is not a completion in JSON") as refused:
        asked(lambda handler: handler.send(body))
    assert "LIE" not in str(refused.value)


@pytest.mark.parametrize("status", [400, 401, 404, 418, 500, 204])
def test_another_status_is_told_without_the_words_that_came_with_it(status: int) -> None:
    with pytest.raises(BriefgenError, match=f"the server answers with status {status}") as refused:
        asked(lambda handler: handler.send(b"" if status == 204 else LIE.encode(), status))
    assert "LIE" not in str(refused.value)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(status: int) -> None:
    with serving(says('{"numbers": [1]}')) as other:
        target = f"{other.address}/chat/completions"
        with pytest.raises(BriefgenError, match="sends the call elsewhere, which is not followed"):
            asked(lambda handler: handler.send(b"", status, Location=target))
        assert other.asked == []


def test_a_reply_without_end_is_left_off() -> None:
    def endless(handler: Handler) -> None:
        handler.send_response(200)
        handler.end_headers()
        for _ in range(100):
            handler.wfile.write(b" " * 100_000)

    with pytest.raises(BriefgenError, match="larger than 1 MB; nothing of it was taken"):
        asked(endless)


def test_a_bomb_is_not_unpacked() -> None:
    packed = gzip.compress(b" " * 50_000_000 + completion('{"numbers": [1]}'), 1)
    with pytest.raises(BriefgenError, match="is not a completion in JSON"):
        asked(lambda handler: handler.send(packed, Content_Encoding="gzip"))


@pytest.mark.parametrize("headers_too", [False, True])
def test_a_server_that_never_ends_is_not_waited_for(headers_too: bool) -> None:
    drip, began = Drip(headers_too), time.monotonic()
    try:
        with pytest.raises(BriefgenError, match=r"has not answered within 0\.4 seconds"):
            asked(drip, seconds=0.4)
    finally:
        drip.stopped.set()
    assert time.monotonic() - began < 10


def test_a_server_that_speaks_another_language_is_told() -> None:
    with pytest.raises(BriefgenError, match="cannot be asked; see that the server runs there"):
        asked(lambda handler: handler.wfile.write(b"\x00\x01nonsense\r\n\r\n") and None)


def test_a_server_that_is_not_there_is_told() -> None:
    with serving(says("")) as server:
        gone = server.address
    with pytest.raises(BriefgenError, match="cannot be asked; see that the server runs there"):
        choose_numbers(PASSAGES, 1, Endpoint(gone, "made-up", 5))


@pytest.fixture
def proxy() -> Iterator[Server]:
    with serving(says('{"numbers": [9]}')) as server:
        yield server


def test_no_proxy_of_the_surroundings_is_used(proxy: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.server_port}")
    monkeypatch.delenv("no_proxy", raising=False)
    assert asked(says('{"numbers": [1]}')) == (1,)
    assert proxy.asked == []
