"""Passages are sent to this machine alone, unless another host is named."""

import pytest

from briefgen.choosing import Endpoint
from briefgen.errors import UsageError


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("http://127.0.0.1:11434/v1", "http://127.0.0.1:11434/v1/chat/completions"),
        ("http://127.0.0.1:11434/v1/", "http://127.0.0.1:11434/v1/chat/completions"),
        ("http://127.9.9.9/v1/chat/completions", "http://127.9.9.9/v1/chat/completions"),
        ("http://[::1]:8080", "http://[::1]:8080/chat/completions"),
        ("http://localhost:1234/v1", "http://localhost:1234/v1/chat/completions"),
        ("https://LOCALHOST/v1", "https://LOCALHOST/v1/chat/completions"),
    ],
)
def test_this_machine_is_asked(address: str, url: str) -> None:
    assert Endpoint(address, "m").url() == url


@pytest.mark.parametrize(
    "address",
    [
        "https://api.openai.com/v1",
        "http://192.168.1.7:11434/v1",
        "http://10.0.0.1/v1",
        "http://0.0.0.0:11434/v1",
        "http://[fe80::1]/v1",
        "http://127.0.0.1@example.org/v1",
        "http://127.0.0.1.example.org/v1",
        "http://localhost.example.org/v1",
        "http://localhost./v1",
        "http://2130706433/v1",
        "http://127.1/v1",
    ],
)
def test_another_one_is_refused_unless_it_is_named(address: str) -> None:
    with pytest.raises(UsageError, match="is not on this machine, and passages would be sent there"):
        Endpoint(address, "m").url()
    with pytest.raises(UsageError, match="is not on this machine"):
        Endpoint(address, "m", allowed=("other.example.org",)).url()


def test_a_host_that_is_named_is_asked() -> None:
    asked = Endpoint("https://gpu.example.org/v1", "m", allowed=("GPU.example.org",))
    assert asked.url() == "https://gpu.example.org/v1/chat/completions"


@pytest.mark.parametrize(
    "address", ["", "127.0.0.1:11434", "file:///etc/passwd", "ftp://127.0.0.1/", "http://[::1", "http:///v1"]
)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(UsageError, match="is not the address of an endpoint"):
        Endpoint(address, "m").url()


def test_a_password_in_an_address_is_not_shown() -> None:
    with pytest.raises(UsageError) as refused:
        Endpoint("http://me:secret@example.org/v1", "m").url()
    assert "secret" not in str(refused.value)
