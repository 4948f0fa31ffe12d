"""What a text leaves open, asked in its own words."""

import pytest

from briefgen.model.article_data import ArticleData
from tests.extract.found import Extracted, words_of


def asked(data: ArticleData) -> list[str]:
    """The texts of the questions."""
    return [item.text for item in data.questions]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The court has not yet named a judge.", "Will the court name a judge?"),
        ("The ministry has not responded to the offer.", "Will the ministry respond to the offer?"),
        ("Germany has not recognised the government.", "Will Germany recognise the government?"),
        ("The date of the vote has not been announced.", "What is the date of the vote?"),
        ("Officials have not said when the talks will resume.", "When will the talks resume?"),
        ("Officials have not said who will lead the talks.", "Who will lead the talks?"),
        ("Officials have not disclosed the individual who will lead the talks.", "Who will lead the talks?"),
        ("The new bridge has yet to open.", "Will the new bridge open?"),
        ("It remains unclear whether the treaty will enter into force.", "Will the treaty enter into force?"),
        ("It is not clear who ordered the raid.", "Who ordered the raid?"),
        ("It is unclear why the minister left.", "Why did the minister leave?"),
        ("It is not known how many people the attack killed.", "How many people did the attack kill?"),
        ("The cause of the fire is not known.", "What is the cause of the fire?"),
        ("The cause of the fire remains unknown.", "What is the cause of the fire?"),
        ("The names of the divers have not been released.", "What are the names of the divers?"),
        ("The bank did not disclose the terms of the loan.", "What are the terms of the loan?"),
        ("The motive for the theft is under investigation.", "What is the motive for the theft?"),
        ("The weight of the bell is yet to be confirmed.", "Will the weight of the bell be confirmed?"),
        ("The mayor did not say who would pay for the bridge.", "Who would pay for the bridge?"),
        ("Police are investigating whether the mill was robbed.", "Was the mill robbed?"),
        ("Inspectors are trying to determine what sank the ferry.", "What sank the ferry?"),
        ("The council has yet to decide whether to close the mine.", "Will the council close the mine?"),
        ("It remains to be seen whether the dam will hold.", "Will the dam hold?"),
        ("Doctors do not know why the divers fell ill.", "Why did the divers fall ill?"),
        ("It is not known whether any boat was lost.", "Was any boat lost?"),
        ("Peru has denounced the raid but has not announced any plan to close its port.", "Will Peru close its port?"),
        ("Neither side has said what was agreed at the dam.", "What was agreed at the dam?"),
        ("It remains an open question whether Peru is ready to talk.", "Is Peru ready to talk?"),
        ("The question we have no answer to is whether Peru, after all, will pay.", "Will Peru, after all, pay?"),
        ("What we have not yet seen is whether Peru will pay.", "Will Peru pay?"),
        ("We are waiting to see if Peru wants to talk.", "Does Peru want to talk?"),
        ("The court is due to rule on whether the strike is legal.", "Is the strike legal?"),
        ("There was no immediate word on who sank the ferry.", "Who sank the ferry?"),
        ("The mayor said no decision had been made on whether the mine would close.", "Would the mine close?"),
        ("Information about who owns the mine was not available.", "Who owns the mine?"),
        ("The envoys failed to agree on a date for the vote.", "Will the envoys agree on a date for the vote?"),
        ("The two sides could not reach a deal on the port.", "Will the two sides reach a deal on the port?"),
        ("It is unclear if the pilot survived.", "Did the pilot survive?"),
        ("The report does not say which companies received the loans.", "Which companies received the loans?"),
        ("The envoys were unable to agree on a price.", "Will the envoys agree on a price?"),
        ("Ana Poe said she was waiting to see whether Peru would pay.", "Would Peru pay?"),
        ("We do not know yet whether the rebels will sign.", "Will the rebels sign?"),
        ("It is not clear if the mayor can build “a fair market”.", "Can the mayor build a fair market?"),
        ("Details of the accord were not disclosed.", "What are the details of the accord?"),
        ("The council said it has yet to rule on the loan.", "Will the council rule on the loan?"),
    ],
)
def test_what_is_not_known_is_asked(read: Extracted, text: str, question: str):
    found = [item for item in read(text).questions if item.kind == "unknown"]
    assert [item.text for item in found] == [question]
    assert words_of(read(text), found[0].evidence) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "No date has been set for the vote.",
        "No group has claimed responsibility for the blast.",
        "The figures could not be independently verified.",
        "The bank bought the mill for an undisclosed sum.",
        "The diver, whose name has not been released, was rescued.",
        "Reports of a second blast are not yet confirmed.",
        "It is unclear how many of them will want it.",
    ],
)
def test_where_the_grammar_makes_no_question_the_passage_stands(read: Extracted, text: str):
    assert [item.text for item in read(text).questions] == [f"Not known: “{text[:-1]}”"]


def test_a_sentence_that_leaves_two_things_open_asks_both(read: Extracted):
    data = read("It was not clear who was behind the blast, and the police did not say how many people were hurt.")
    assert [item.text for item in data.questions] == ["Who was behind the blast?", "How many people were hurt?"]


def test_what_is_said_to_be_unknown_stands_without_who_says_so(read: Extracted):
    data = read("“All of them are miners,” a guard said, adding that no date had been set for the hearing in Lima.")
    assert [item.text for item in data.questions] == ["Not known: “No date had been set for the hearing in Lima”"]


def test_a_text_without_a_day_asks_for_one_date_only(read: Extracted):
    data = read("Ghana closed a port last week. Togo opened a mine on Tuesday. Chad shut a dam on Monday.", None)
    assert [item.kind for item in data.questions] == ["undated"]


def test_of_a_long_passage_the_clause_is_enough(read: Extracted):
    text = (
        "Newer models of the tram have a wide door and a ramp so that people with prams can board at every stop of the"
        " line, but it is not yet clear how many of them will."
    )
    assert [item.text for item in read(text).questions] == ["Not known: “It is not yet clear how many of them will”"]


@pytest.mark.parametrize(
    "text",
    [
        "The court named a judge.",
        "The ministry did not immediately respond to a request for comment.",
        "The mill has not commented on the blast.",
        "The mayor declined to say who would pay.",
        "I do not know what that is.",
        "I'm not sure who ordered the raid.",
        "Has the court not yet named a judge?",
        "In 1990 it was unclear who owned the mine.",
        "Shares fell 5% in the weeks after the vote, when it was unclear who would lead the bank.",
        "The mayor rejected suggestions that he quit.",
        "The mayor rejected suggestions that the city let the bank play a role in its debt.",
        "It was not known at the time who had built the tower.",
        "Officials had not said who would lead the talks.",
        "It is unclear why anyone would want the job.",
        "There is a lot about the tape that is not clear.",
        "The town has responded not by closing the mine, but by selling it.",
        "Officials had often visited the mill in the past.",
        "In recent weeks, Peru moved the tents.",
        "The road will be opened in June.",
        "The cause of the fire is known.",
        "It is clear who ordered the raid.",
        "The court did not name the judge because he was ill.",
        "If the cause is not known, the case will be closed.",
        "Yet the bridge is open to cars.",
        "We do not know if she is here.",
        "The issue is not whether the mine is old.",
        "The mayor opposed the mine yet failed to close it.",
        "There are people who are yet to be persuaded of the plan.",
        "Guards were not immediately available for comment.",
        "The diver gave no further details.",
        "The mayor did not say when this might be.",
        "There was no reason to close the mine.",
        "No tea was offered at the meeting.",
        "Economists were not so sure and said that prices would fall.",
        "The choices of today will determine what the town looks like.",
        "The council discussed unspecified changes to the law.",
    ],
)
def test_what_is_told_is_not_asked(read: Extracted, text: str):
    assert [item.text for item in read(text).questions if item.kind == "unknown"] == []


def test_a_dispute_is_asked(read: Extracted):
    data = read("Ghana alleges that Togo shelled a village on 2 May 2024. Togo disputes these claims.")
    (question,) = [item for item in data.questions if item.kind == "disputed"]
    assert question.text == "Did Togo shell a village on 2 May 2024?"
    assert len(question.evidence) == 2
    assert question.about


def test_a_dispute_over_an_accusation_shows_the_accuser(read: Extracted):
    data = read("Ukraine accused Russia of shelling the port. Moscow denies the accusation.")
    assert [item.text for item in data.questions if item.kind == "disputed"] == [
        "Disputed: “Ukraine accused Russia of shelling the port”"
    ]


def test_when_news_without_a_date_will_come_true_is_asked_until_it_is_told_as_done(read: Extracted):
    plan = "France has announced that it will withdraw its troops from Niger."
    assert [(item.kind, item.text) for item in read(plan).questions] == [
        ("planned", "When will France withdraw its troops from Niger?")
    ]
    assert read(f"{plan} Since then France withdrew its troops.").questions == ()


def test_a_plan_that_binds_nobody_or_has_a_date_leaves_no_question(read: Extracted):
    assert read("France will withdraw its troops from Niger by July.").questions == ()
    assert read("The envoys will discuss the border.").questions == ()


def test_the_day_meant_by_a_relative_date_is_asked_where_the_text_has_no_day(read: Extracted):
    data = read("Ghana closed a port last week.", None)
    assert [(item.kind, item.text) for item in data.questions] == [
        ("undated", "Which date is meant by “last week” in “Ghana closed a port last week”?")
    ]
    assert read("Ghana recently closed a port.", None).questions == ()


def test_a_question_is_asked_once(read: Extracted):
    data = read("The cause of the fire is not known. The cause of the fire remains unknown.")
    assert len(data.questions) == 1


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Peru is expected to host a summit in July.", "When in July will Peru host a summit?"),
        ("The leaders are scheduled to meet in Bern in May.", "When in May will the leaders meet in Bern?"),
    ],
)
def test_the_day_of_a_gathering_planned_for_a_month_is_asked(read: Extracted, text: str, question: str):
    assert [(item.kind, item.text) for item in read(text, "2024-02-12").questions] == [("planned", question)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru is expected to grow in July.",
        "Peru is expected to host a summit on 4 July.",
        "However, it has yet to be released in Peru, reportedly due to doubts.",
    ],
)
def test_what_is_dated_or_points_back_is_no_question(read: Extracted, text: str):
    assert read(text, "2024-02-12").questions == ()


def test_a_question_that_is_the_subject_is_asked(read: Extracted):
    data = read("What caused the engine to fail is still not known.")
    assert [item.text for item in data.questions] == ["What caused the engine to fail?"]


def test_a_question_may_begin_with_a_preposition(read: Extracted):
    data = read("The mayor did not say under what conditions talks could resume.")
    assert [item.text for item in data.questions] == ["Under what conditions could talks resume?"]


def test_the_headline_asks_nothing_that_the_text_below_leaves_open(read: Extracted):
    data = read("Peru says no date set for vote\n\nPeru said on Tuesday that no date had been set for a vote in Lima.")
    assert [item.text for item in data.questions] == ["Not known: “No date had been set for a vote in Lima”"]


def test_what_somebody_would_not_say_is_asked_unless_it_is_his_own_affair(read: Extracted):
    assert asked(read("The minister would not say how many troops would be sent.")) == [
        "How many troops would be sent?"
    ]
    assert asked(read("The senator would not say whether he would stand again.")) == []


def test_a_report_of_a_deed_that_is_denied_is_in_dispute(read: Extracted):
    assert asked(read("The army has denied reports of a ceasefire with the Red Front.")) == [
        "Disputed: “The army has denied reports of a ceasefire with the Red Front”"
    ]


def test_what_stands_far_behind_a_charge_is_not_what_is_charged(read: Extracted):
    text = (
        "Opposition leaders reject as political charges leveled against these and more than a dozen other supporters "
        "arrested since the start of the daily street protests in Yerevan aimed forcing the premier to resign."
    )
    assert asked(read(text)) == []
