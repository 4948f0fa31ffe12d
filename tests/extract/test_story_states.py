"""Whose a minister is where no words beside tell it: by dateline, meeting and story."""

import pytest

from tests.extract.found import Extracted, actor_named, affiliation_of


@pytest.mark.parametrize(
    ("text", "name", "body"),
    [
        ("LIMA, June 3 (Reuters) - Finance Minister Ana Poe said Peru would pay. Chile agreed.", "Ana Poe", "Peru"),
        ("LIMA, June 3 (Reuters) - Finance Minister Ana Poe resigned. Chile agreed.", "Ana Poe", None),
        ("Togo says graft is common. Prime Minister Jan Bell left. Togo has asked Chad.", "Jan Bell", "Togo"),
        ("Togo says graft is common. Chad agreed. Prime Minister Jan Bell left.", "Jan Bell", None),
        ("In Oman, the envoy will meet with Foreign Minister Bo Lee.", "Bo Lee", "Oman"),
        ("Togo grew. President Jan Bell met President Bo Lee. Togo thanked Togo's allies.", "Jan Bell", None),
        ("HONG KONG, June 3 (Reuters) - President Jan Bell left Hong Kong.", "Jan Bell", None),
        ("Jan Bell left. The prime minister sang. Togo won. Togo is glad.", "Jan Bell", "Togo"),
        ("Congressman Jan Bell left. The United States won.", "Jan Bell", "United States"),
        ("In Oman, President Bo Lee will meet the emir.", "Bo Lee", None),
        ("The United States and the United States Congress met. Foreign Minister Bo Lee left.", "Bo Lee", None),
        ("Togo won. Togo's army cheered. Togo left. Chairman Bo Lee of the club sang.", "Bo Lee", None),
        ("Secretary of State for Health Jan Bell left. The United States sent ships.", "Jan Bell", None),
        (
            "Under Secretary of State for Trade Jan Bell left. The United States won.",
            "Jan Bell",
            "United States",
        ),
    ],
)
def test_a_minister_is_of_the_state_that_the_text_means(
    text: str, name: str, body: str | None, read: Extracted
) -> None:
    assert affiliation_of(read(text), name) == body


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Former U.N. envoy Ana Poe left.", "Ana Poe", "Former U.N. envoy"),
        ("He saw the former Peru Green Party chairman, Jan Bell.", "Jan Bell", "former Peru Green Party chairman"),
        ("Aid is slow, Jan Bell, the governor's Special Envoy told Togo today.", "Jan Bell", "Special Envoy"),
        (
            "They heard Assistant Secretary-General for Peace Operations, Karl Weber, on Mali.",
            "Karl Weber",
            "Assistant Secretary-General for Peace Operations",
        ),
        ("Spokesman Maj. Gen. Karl Weber left.", "Karl Weber", "Spokesman Maj. Gen."),
        ("The coordinator in Nigeria, Karl Weber, left.", "Karl Weber", "coordinator"),
        ("Sens. Carla Dunn, R-Iowa, and Karl Weber, D-Vt., left.", "Karl Weber", "Sen"),
        ("Police shot Cpl. Karl Weber on Friday. He died.", "Karl Weber", "Cpl"),
        ("They met heart surgeon Jan Bell in Oslo.", "Jan Bell", "heart surgeon"),
        ("Ex-president Ana Poe left.", "Ana Poe", "Ex-president"),
        ("Then-Vice President Bo Lee came.", "Bo Lee", "Then-Vice President"),
        ("Ana Poe, former Bank of Peru governor, left. Poe, a mayor, sang.", "Ana Poe", "mayor"),
        ("Bo Lee, who was appointed prime minister by the junta, spoke.", "Bo Lee", "prime minister"),
        ("Karl Weber, the head of a delegation from neighboring Mali, spoke.", "Karl Weber", "head"),
    ],
)
def test_an_office_tells_when_it_was_held(text: str, name: str, role: str, read: Extracted) -> None:
    assert actor_named(read(text), name).role == role


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("It was told by a spokesman for the Lee campaign and Bo Lee.", "Bo Lee", None),
        ("They met the prime minister and Mr Bo Lee in Oslo.", "Bo Lee", None),
        ("It was told by one of his senior aides. Ana Poe defeated Bo Lee.", "Ana Poe", None),
        ("It was told by the former governor and Ana Poe, the emir of Kano.", "Ana Poe", "emir"),
        ("Jan Rey, Head of the Bureau of Trade, and Ana Poe, Acting Head of Aid, left.", "Ana Poe", "Acting Head"),
    ],
)
def test_an_office_before_and_is_somebody_elses(text: str, name: str, role: str | None, read: Extracted) -> None:
    assert actor_named(read(text), name).role == role


@pytest.mark.parametrize(
    ("text", "name", "body"),
    [
        ("She met Malian National Security Advisor-designate Dr. Jan Rey.", "Jan Rey", "Mali"),
        ("The Saudi interior minister, Prince Jan Rey, left.", "Jan Rey", "Saudi Arabia"),
        (
            "Malian Prime Minister Ana Poe, President Jan Rey, First Deputy Prime Minister Bo Lee and others met.",
            "Jan Rey",
            "Mali",
        ),
        ("Jan Rey, deputy Asia director at Rights Watch, left.", "Jan Rey", "Rights Watch"),
        ("Malian President Ana Poe, flanked by Defence Minister Jan Rey, left.", "Jan Rey", "Mali"),
        ("Omar Rey, an adviser to Egypt's prime minister, left.", "Omar Rey", "Egypt"),
        ("Condor said on Friday that Ana Poe, its chief executive, would leave.", "Ana Poe", "Condor"),
        ("Hamas left. The residence of the group's self-exiled leader, Jan Rey, burned.", "Jan Rey", "Hamas"),
        ("The leader of Lebanon's Hezbollah, Sami Nasr, left.", "Sami Nasr", "Lebanon's Hezbollah"),
        ("Ambassador Karl Weber (Togo) briefed the council.", "Karl Weber", "Togo"),
        ("Jan Bell, an analyst with Charles Brand, left.", "Jan Bell", "Charles Brand"),
        ("Jan Bell, envoy for Mali and head of the Peace Mission, left.", "Jan Bell", "Peace Mission"),
        ("She will meet with Malian officials, including Mayor Ana Poe, on Friday.", "Ana Poe", "Mali"),
    ],
)
def test_an_office_is_of_the_body_that_the_words_point_at(text: str, name: str, body: str, read: Extracted) -> None:
    assert affiliation_of(read(text), name) == body
