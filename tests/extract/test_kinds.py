"""Kinds by the PLOVER codebook, where verb and object make them together."""

import pytest

from tests.extract.found import Extracted


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A union in Peru filed a lawsuit against the mine.", "accuse"),
        ("Norway opened an investigation into the bank.", "accuse"),
        ("Ghana lifted the curfew in Tamale.", "yield"),
        ("Ghana released two sailors from Togo.", "yield"),
        ("Ghana released a report on trade.", "other"),
        ("Chad declared a ceasefire.", "yield"),
        ("Norway sent blankets to Chad.", "aid"),
        ("Norway sent warships to the strait.", "mobilize"),
        ("Norway cancelled the visit of the envoy.", "sanction"),
        ("Norway granted Chad permission to fish.", "yield"),
        ("Ghana and Togo established diplomatic relations.", "support"),
        ("Ghana opened an embassy in Oslo.", "support"),
        ("Rebels carried out an attack on Gao.", "assault"),
        ("The army captured three towns in Chad.", "assault"),
        ("The police captured two thieves in Chad.", "coerce"),
        ("Protesters in Lima burned tyres.", "protest"),
        ("Teachers in Lima went on strike.", "protest"),
        ("Norway issued an ultimatum to Chad.", "threaten"),
        ("Norway said that Chad must open the port.", "request"),
        ("Norway is ready to mediate in Chad.", "agree"),
        ("Norway will release the sailors of Togo.", "agree"),
        ("Ghana and Togo failed to reach a deal.", "reject"),
        ("Ghana condemned the raid.", "accuse"),
        ("President Rosa Vidal voiced support for Chad.", "support"),
    ],
)
def test_kinds_of_verb_and_object(read: Extracted, text: str, kind: str):
    assert [event.kind for event in read(text).events] == [kind]
