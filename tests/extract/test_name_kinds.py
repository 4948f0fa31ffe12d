"""Names of people and bodies that a recogniser takes for each other, cuts or glues together."""

import pytest

from tests.extract.found import Extracted, actor_named


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Piet de Groot, UN Special Envoy for Syria, left.", "Piet de Groot", "person"),
        ("Hill native Frankin Pierse was unlucky.", "Frankin Pierse", "person"),
        ("Nils Brack shares fell on Friday after Nils Brack said it would close.", "Nils Brack", "organisation"),
        ("Boeing Co and General Electric Co agreed on Friday.", "General Electric Co", "organisation"),
        (
            "Customs and Border Protection said on Monday it seized a ship.",
            "Customs and Border Protection",
            "organisation",
        ),
        (
            "The Office for the Coordination of Humanitarian Affairs left.",
            "Office for the Coordination of Humanitarian Affairs",
            "organisation",
        ),
        ("The Bank of Trinidad and Tobago was sold on Friday.", "Bank of Trinidad and Tobago", "organisation"),
        ("It was on behalf of the Democratic National Committee.", "Democratic National Committee", "organisation"),
        (
            "The Togo International Bureau for Human Rights and Rule of Law said he left.",
            "Togo International Bureau for Human Rights and Rule of Law",
            "organisation",
        ),
        ("Carla Brunetti said he lied. Brunetti took on Cruz on Friday.", "Carla Brunetti", "person"),
        ("The letter names Edwin T. Moss and others.", "Edwin T. Moss", "person"),
        ("Woodbridge, the largest owner, agreed to sell its stake.", "Woodbridge", "organisation"),
        (
            "The Stabilization Mission in the Democratic Republic of the Congo (MONUSCO) left.",
            "Stabilization Mission in the Democratic Republic of the Congo",
            "organisation",
        ),
        (
            "The U.S. Federal Bureau of Investigation closed it on Friday.",
            "Federal Bureau of Investigation",
            "organisation",
        ),
        ("The head of Thomson resigned. Many own shares in Thomson.", "Thomson", "organisation"),
        (
            "The Department for Education and Skills said it closed.",
            "Department for Education and Skills",
            "organisation",
        ),
        ("Doctors Without Borders condemned it on Friday. MSF left.", "Doctors Without Borders", "organisation"),
        ("The Public and Commercial Services Union left.", "Public and Commercial Services Union", "organisation"),
        ("Brandt, who chairs Siemens, will leave.", "Brandt", "person"),
    ],
)
def test_a_name_is_whole_and_of_its_kind(text: str, name: str, kind: str, read: Extracted) -> None:
    assert actor_named(read(text), name).kind == kind


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Donald Trump sued. Trump University closed. Trump said he won.", ["Donald Trump", "Trump University"]),
        (
            "President Poe left. The first lady, Mina Poe, and Mr. Poe sang. Poe won.",
            ["Mina Poe", "Poe"],
        ),
        ("Donald Trump left. The Trumps sang a song on Friday.", ["Donald Trump", "Trumps"]),
        ("Minister of Unification Lee In-young left Seoul.", ["Lee In-young"]),
        ("He told Washington the Japanese government left.", ["Japanese government", "United States"]),
        ("General Motor Corp closed on Friday. GM left.", ["General Motor Corp"]),
        (
            "Ana Poe spoke. The Poe Administration left. The Visiting Scholar Program ended.",
            ["Ana Poe", "Poe Administration", "Visiting Scholar Program"],
        ),
        ("Alwaleed bin Talal mocked him. Alwaleed's tweet came on Friday.", ["Alwaleed bin Talal"]),
        ("MODERATOR: Mr. Weber from the Post, please.\n\nMR ROE: Togo left on Friday.", ["Togo"]),
        ("Q: Thanks, John. Jennifer Griff, Fox News.\n\nMR ROE: Togo left on Friday.", ["Togo"]),
        ("Operation Linda Nchi ended. Ana Poe left.", ["Ana Poe"]),
        ("She is president of the Association of Drilling Contractors.", ["Association of Drilling Contractors"]),
        ("The Labor Department on Wednesday left.", ["Labor Department"]),
        ("Rebels sought Muammar Qadhafi on Tuesday. Gaddafi had fled on Monday.", ["Muammar Qadhafi", "Rebels"]),
    ],
)
def test_a_last_name_is_of_the_person_that_it_means(text: str, names: list[str], read: Extracted) -> None:
    assert sorted(actor.name for actor in read(text).actors) == names
