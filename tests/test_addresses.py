"""Addresses as they may be shown."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.addresses import address_name, shown_address, without_secrets
from briefgen.errors import Fault


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("postgresql://bob:S3CRET@host:5432/news", "postgresql://bob:***@host:5432/news"),
        ("postgresql://host/news?user=bob&password=S3CRET", "postgresql://host/news?user=bob&password=***"),
        ("postgresql:///news?host=/run/x&pass%77ord=S3CRET", "postgresql:///news?host=/run/x&pass%77ord=***"),
        ("postgresql:///news?password=S3&CRET&user=bob", "postgresql:///news?password=***&***&user=bob"),
        ("postgresql://bob:S3/CR@E@host/news", "postgresql://bob:***@host/news"),
        ("postgresql://bob:S3/CR?E@T@host/news", "postgresql://bob:***"),
        ("postgresql://host/news?password=S3@CRET", "postgresql://host/news?password=***"),
        ("postgresql://host:5432/news?password=S3@CRET", "postgresql://host:***"),
        ("postgresql://bob:S3CRET/news", "postgresql://bob:***"),
        ("postgresql://bob:S3CRET@host:x/news", "postgresql://bob:***@host:***"),
        ("postgresql:/bob:S3CRET@host/news", "postgresql:/bob:***@host/news"),
        ("://bob:S3CRET@host", "://bob:***@host"),
        ("//bob:S3CRET@host/news", "//bob:***@host/news"),
        ("bob:S3CRET@host/news", "bob:***@host/news"),
        ("https://host/list?page=3&sig=S3CRET", "https://host/list?page=3&sig=***"),
        ("postgresql://[::1]:5432/news", "postgresql://[::1]:5432/news"),
        ("postgresql://bob@host/news", "postgresql://bob@host/news"),
        ("sqlite:////home/bob/news.db", "sqlite:////home/bob/news.db"),
        ("tcp://host:8786", "tcp://host:8786"),
        ("/home/bob/10:30 @ home.txt", "/home/bob/10:30 @ home.txt"),
        (r"C:\bob\10:30@home.txt", r"C:\bob\10:30@home.txt"),
        ("news.db", "news.db"),
    ],
)
def test_no_password_is_shown(address: str, shown: str) -> None:
    assert shown_address(address) == shown
    assert str(Fault(address, "is wrong")) == f"{shown}: is wrong"


@given(
    st.sampled_from(["postgresql://bob:{}@host/news", "postgresql:/bob:{}@host", "postgresql://h:1/n?password={}"]),
    st.text(st.characters(codec="ascii", exclude_characters="&;#?{}", categories=["L", "N", "P"]), min_size=5),
)
@settings(deadline=None)
def test_no_password_is_shown_whatever_it_is(form: str, password: str) -> None:
    secret = f"S3CRET{password}S3CRET"
    assert "S3CRET" not in shown_address(form.format(secret))


def test_the_words_of_a_driver_show_none() -> None:
    address = "postgresql://bob:S3CR@ET7@host/news?sslpassword=a%20b%20c"
    assert without_secrets('host "ET7@host" at S3CR: a b c', address) == 'host "***@host" at ***: ***'


def test_a_library_is_called_by_its_last_part() -> None:
    assert address_name("postgresql:///news?user=bob&password=S3CRET") == "news"
    assert address_name("/home/bob/news.db") == "news.db"
    assert "S3CRET" not in address_name("postgresql://bob:S3CRET")
