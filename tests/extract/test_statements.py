"""Who said what, in which words, and what it is about."""

import pytest

from tests.extract.found import Extracted, names_of, said, words_of


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Mwangi said the talks were useful.",
            ("Mwangi", "said", "asserts", "the talks were useful"),
        ),
        (
            "“We will not sign,” Prime Minister Ivo Marić said on Thursday.",
            ("Ivo Marić", "said", "asserts", "We will not sign"),
        ),
        (
            'Sara Nyberg said: "The pipeline is safe."',
            ("Sara Nyberg", "said", "asserts", "The pipeline is safe"),
        ),
        (
            'Sara Nyberg arrived. "We checked it twice," she added.',
            ("Sara Nyberg", "added", "asserts", "We checked it twice"),
        ),
        (
            '"Nobody asked us," Finland\'s prime minister complained, "and nobody told us."',
            (
                "Finland",
                "complained",
                "criticises",
                'Nobody asked us," Finland\'s prime minister complained, "and nobody told us',
            ),
        ),
        (
            "According to the Red Cross, 40 people died in the flood.",
            ("Red Cross", "According to", "asserts", "40 people died in the flood"),
        ),
        (
            "Forty people died in the flood, according to the Red Cross.",
            ("Red Cross", "according to", "asserts", "Forty people died in the flood"),
        ),
        (
            "Ghana alleges that Togo shelled a village.",
            ("Ghana", "alleges", "alleges", "Togo shelled a village"),
        ),
        (
            "Niger denied that its soldiers had fled.",
            ("Niger", "denied", "denies", "its soldiers had fled"),
        ),
        ("Iran denied attacking the tanker.", ("Iran", "denied", "denies", "attacking the tanker")),
        ("Norway criticised the ruling.", ("Norway", "criticised", "criticises", "the ruling")),
        ("Cuba was criticised by Canada.", ("Canada", "criticised", "criticises", "Cuba")),
        ("Oslo welcomed the truce.", ("Norway", "welcomed", "supports", "the truce")),
        ("India refused to sign the declaration.", ("India", "refused", "declines", "to sign the declaration")),
        ("Qatar called for a ceasefire.", ("Qatar", "called for", "proposes", "a ceasefire")),
        (
            "The mayor, Jan Novak, expressed confidence that the bridge will open in June.",
            ("Jan Novak", "expressed confidence", "supports", "the bridge will open in June"),
        ),
        (
            "Poland views this as a breach of the treaty.",
            ("Poland", "views", "asserts", "this as a breach of the treaty"),
        ),
        (
            "Ukraine accused Russia of shelling the port.",
            ("Ukraine", "accused", "criticises", "Russia of shelling the port"),
        ),
    ],
)
def test_a_statement_is_found(read: Extracted, text: str, statement: tuple[str, str, str, str]):
    assert said(read(text)) == [statement]


@pytest.mark.parametrize(
    "text",
    [
        "Laos did not say that the border is closed.",
        "Laos may say that the border is closed.",
        "If Laos says that the border is closed, trade will stop.",
        '"The border is closed."',
        "It was said that the border is closed.",
        "Militants attacked an army base.",
    ],
)
def test_what_nobody_said_is_no_statement(read: Extracted, text: str):
    assert read(text).statements == ()


def test_a_denial_that_points_back_is_bound_to_the_claim(read: Extracted):
    data = read("Ghana alleges that Togo shelled a village on 2 May 2024. Togo disputes these claims.")
    (shelling,) = [event for event in data.events if event.kind == "assault"]
    claim, denial = data.statements
    assert shelling.id in claim.about
    assert shelling.id in denial.about
    assert shelling.status == "disputed"
    assert words_of(data, shelling.evidence)[-1] == "Togo disputes these claims."


def test_the_claim_of_the_same_speaker_is_not_the_one_denied(read: Extracted):
    data = read("Togo alleges that Ghana shelled a village. Togo disputes these claims.")
    assert all(event.status != "disputed" for event in data.events)
    assert all(question.kind != "disputed" for question in data.questions)


def test_two_speakers_make_two_statements(read: Extracted):
    data = read("Ghana and Togo said that the border is closed.")
    assert [speaker for speaker, *_ in said(data)] == ["Ghana", "Togo"]


def test_the_evidence_holds_speaker_cue_and_content(read: Extracted):
    data = read("It rained. Ghana said on Monday that the border is closed. It snowed.")
    (statement,) = data.statements
    assert words_of(data, statement.evidence) == ["Ghana said on Monday that the border is closed."]
    assert names_of(data)[statement.speaker] == "Ghana"


def test_the_rule_is_named(read: Extracted):
    assert [item.by for item in read("Mwangi said the talks were useful.").statements] == ["statement.clause"]
    assert [item.by for item in read("Oslo welcomed the truce.").statements] == ["statement.object"]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Two rowers told reporters that the dam would hold.",
            ("Two rowers", "told", "asserts", "the dam would hold"),
        ),
        ("A survey shows that fewer ships dock there.", ("A survey", "shows", "asserts", "fewer ships dock there")),
        ("Norway wants to close the mine.", ("Norway", "wants", "proposes", "to close the mine")),
        ("Norway plans to close the mine.", ("Norway", "plans", "proposes", "to close the mine")),
        ("Norway promised to close the mine.", ("Norway", "promised", "asserts", "to close the mine")),
        ("Norway supports the new road.", ("Norway", "supports", "supports", "the new road")),
        ("Norway urged Sweden to close the mine.", ("Norway", "urged", "proposes", "Sweden to close the mine")),
        (
            "The union leader, Jan Novak, called on Sweden to close the mine.",
            ("Jan Novak", "called on", "proposes", "Sweden to close the mine"),
        ),
        (
            "The road, Jan Novak said, will open in June.",
            ("Jan Novak", "said", "asserts", "The road, Jan Novak said, will open in June"),
        ),
        ("The road will open in June, said Jan Novak.", ("Jan Novak", "said", "asserts", "The road will open in June")),
        (
            "“The road is open,” said Jan Novak. “It cost a lot.”",
            ("Jan Novak", "said", "asserts", "The road is open,” said Jan Novak. “It cost a lot"),
        ),
        (
            "The court upheld Norway’s claim that the road is public.",
            ("Norway", "claim", "alleges", "the road is public"),
        ),
        ("It was a plan that Norway criticised.", ("Norway", "criticised", "criticises", "a plan")),
        (
            "Norway praised the plan in a statement on Monday.",
            ("Norway", "praised", "supports", "the plan"),
        ),
    ],
)
def test_a_speaker_s_words_end_where_they_end(read: Extracted, text: str, statement: tuple[str, str, str, str]):
    assert said(read(text)) == [statement]


def test_a_participle_adds_to_what_the_same_speaker_says(read: Extracted):
    data = read("Jan Novak said the road was safe, adding that it had been tested.")
    assert said(data) == [
        ("Jan Novak", "said", "asserts", "the road was safe"),
        ("Jan Novak", "adding", "asserts", "it had been tested"),
    ]


def test_the_words_of_one_are_not_given_to_another_whose_verb_is_nearer(read: Extracted):
    data = read('Chad said that the talks had failed. "We were patient," the envoy of Togo told reporters.')
    assert [(who, what) for who, _, _, what in said(data)] == [
        ("Chad", "the talks had failed"),
        ("Togo", "We were patient"),
    ]


def test_thoughts_within_what_is_said_are_not_told_twice(read: Extracted):
    assert len(read("Jan Novak said he wants to close the mine.").statements) == 1
    assert len(read('"I believe that the mine is safe," Jan Novak said.').statements) == 1


def test_a_denial_in_one_word_is_about_the_claim_before_it(read: Extracted):
    data = read("Police said the crowd burned a bus. Organisers denied it.")
    claim, denial = data.statements
    assert said(data)[1] == ("Organisers", "denied", "denies", "it")
    assert set(claim.about) & set(denial.about)


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "At least 12 sailors, according to the navy, were hurt.",
            ("Navy", "according to", "asserts", "At least 12 sailors, according to the navy, were hurt"),
        ),
        (
            "The union praised “our people.” Malaysia responded: “It is late.”",
            ("Malaysia", "responded", "asserts", "It is late"),
        ),
        ("Jan Novak spoke. The mayor of Oslo is ill. Novak said so: “It is late.”", None),
    ],
)
def test_words_belong_to_who_says_them(read: Extracted, text: str, statement: tuple[str, str, str, str] | None):
    found = said(read(text))
    assert (statement or ("Jan Novak", "said", "asserts", "It is late")) in found


@pytest.mark.parametrize(
    "text",
    [
        "These actions seek to curb the trade.",
        "The steps that follow support the plan.",
        "A tsunami warning siren went off.",
    ],
)
def test_things_neither_think_nor_want(read: Extracted, text: str):
    assert read(text).statements == ()


def test_a_clause_that_only_sets_the_scene_is_not_what_is_said(read: Extracted):
    data = read("Although more people would flee, Kenya announced that a camp would open.")
    assert [what for *_, what in said(data)] == ["a camp would open"]


def test_a_pronoun_means_the_last_one_named_some_sentences_before(read: Extracted):
    data = read("Maria Silva arrived. The road was long. The rain fell. She said that it was late.")
    assert [who for who, *_ in said(data)] == ["Maria Silva"]


def test_a_surname_that_no_recogniser_knows_is_its_person(read: Extracted):
    data = read("Chris Perille is the firm's spokesman. The tests were clean, according to Perille.")
    assert said(data)[-1][0] == "Chris Perille"


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Peru rejected the accusation.", "denies"),
        ("Peru rejected it.", "denies"),
        ("Peru rejected the offer.", "declines"),
    ],
)
def test_a_claim_is_denied_and_an_offer_declined(read: Extracted, text: str, stance: str):
    assert [what for _, _, what, _ in said(read(text))] == [stance]


def test_the_one_who_is_asked_or_speaks_in_the_first_person_is_no_speaker(read: Extracted):
    assert read("You guys have said that the road is open. Let me start by thanking Ana Poe.").statements == ()


@pytest.mark.parametrize("text", ["Microsoft no longer wants to support it.", "The museum saw its visitors grow."])
def test_what_is_over_or_only_happened_is_no_statement(read: Extracted, text: str):
    assert read(text).statements == ()


def test_who_is_heard_says_nothing_by_it(read: Extracted):
    assert said(read("Police questioned the driver. The judge questioned the motive.")) == [
        ("The judge", "questioned", "asserts", "the motive")
    ]


def test_what_goes_on_is_not_said(read: Extracted):
    assert said(read("So, these raids continue, are still feared, and hurt the town.")) == []


def test_an_attribution_within_a_relative_clause_gives_what_follows(read: Extracted):
    data = read("Togo turns away boats, which, according to Amnesty, Benin has condemned.")
    assert [(item[0], item[3]) for item in said(data) if item[1] == "according to"] == [
        ("Amnesty", "Benin has condemned")
    ]


def test_a_name_behind_its_office_is_the_source(read: Extracted):
    data = read("The fair saw 11,000 visitors in 2010, according to curator Elena Gustav.")
    assert [item[0] for item in said(data)] == ["Elena Gustav"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Trade analysts spoke in Osaka on Sunday. They said that the rules were harsh.", "Trade analysts"),
        ("A resident fled the town. She said the road was cut.", "A resident"),
        ("The rules changed on Sunday. They say that trade needs licences.", "They"),
        ("A resident met Ana Poe. He said the road was cut.", "He"),
    ],
)
def test_a_pronoun_may_mean_somebody_only_described(read: Extracted, text: str, speaker: str):
    assert [item[0] for item in said(read(text)) if item[1] in ("said", "say")] == [speaker]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The mayor said he would not resign and promised to open the bridge.",
            [("said", "asserts", "he would not resign"), ("promised", "asserts", "to open the bridge")],
        ),
        (
            "The ministry said Togo had left the talks and denied that it had closed the port.",
            [("said", "asserts", "Togo had left the talks"), ("denied", "denies", "it had closed the port")],
        ),
    ],
)
def test_a_second_verb_of_saying_is_the_first_speakers(read: Extracted, text: str, told: list[tuple[str, str, str]]):
    found = said(read(text))
    assert [item[1:] for item in found] == told
    assert len({item[0] for item in found}) == 1


def test_what_is_read_as_a_noun_and_a_verb_is_one_clause(read: Extracted):
    data = read("Minister Ana Poe reaffirmed that trade and dialogue are essential to peace on the peninsula.")
    assert [item[3] for item in said(data)] == ["trade and dialogue are essential to peace on the peninsula"]


@pytest.mark.parametrize(
    "text",
    [
        "Morocco welcomed Foreign Minister Ana Poe on her first visit.",
        "The article, citing unnamed diplomats, is long.",
        "Agents saw four men leave the boat.",
        "The plan would help miners by seeking new markets.",
    ],
)
def test_what_receives_cites_or_sees_somebody_says_nothing(read: Extracted, text: str):
    assert read(text).statements == ()


def test_who_is_asked_proposes_nothing(read: Extracted):
    data = read("Asked why the road was shut, Ana Poe said the bridge was weak.")
    assert [(item[0], item[3]) for item in said(data)] == [("Ana Poe", "the bridge was weak")]


def test_a_quotation_goes_on_over_paragraphs_that_open_with_a_mark(read: Extracted):
    data = read('Ana Poe said: "The road is shut.\n\n"We will open it in May."\n\nIt rained.')
    assert [item[3].split() for item in said(data)] == ['The road is shut. "We will open it in May'.split()]


def test_a_mark_that_is_never_closed_ends_before_the_next_quotation(read: Extracted):
    data = read('Ana Poe said no talks "have been held.\n\nShe called the offer "a generous step" on Monday.')
    assert "generous" not in said(data)[0][3]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('Ana Poe called Peru "a fair trader" in a speech.', 'Peru "a fair trader"'),
        ('Ana Poe said "much progress" was made.', '"much progress" was made'),
        ('"If the dam breaks, the town will drown," Ana Poe said.', "If the dam breaks, the town will drown"),
        ("Ana Poe denied that quote on Monday.", "that quote"),
        ("Ana Poe called for the port to be opened.", "the port to be opened"),
        (
            "Ana Poe stressed the need for talks, including the need for aid.",
            "the need for talks, including the need for aid",
        ),
        ("Ana Poe described the report as very useful.", "the report as very useful"),
    ],
)
def test_what_is_said_is_whole(read: Extracted, text: str, content: str):
    assert content in [item[3] for item in said(read(text))]


def test_the_stance_of_claiming_a_deed_or_calling_a_claim_false(read: Extracted):
    data = read("The Red Front claimed responsibility for the raid. Peru called the accusation baseless.")
    assert [item[2] for item in said(data)] == ["asserts", "denies"]


def test_they_are_those_of_two_sentences_before(read: Extracted):
    data = read("The two delegations confirmed that trade grew. They praised the port. They commended the treaty.")
    assert {item[0] for item in said(data)} == {"The two delegations"}


def test_he_who_goes_on_is_who_spoke_before_not_whom_he_spoke_of(read: Extracted):
    data = read('"Nakada may stay," said Rei Abe, a professor.\n\n"Nakada will serve his term," he said.')
    assert {item[0] for item in said(data)} == {"Rei Abe"}


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The traders decided on Tuesday to stop all sales.", "to stop all sales"),
        ("Ana Poe said that if the dam breaks, the town will drown.", "if the dam breaks, the town will drown"),
        ("Ana Poe wants Peru to pay 400m pesos ($136m; £72m) a year.", "Peru to pay 400m pesos ($136m; £72m) a year"),
    ],
)
def test_what_is_said_begins_and_ends_with_its_clause(read: Extracted, text: str, content: str):
    assert content in [item[3] for item in said(read(text))]


def test_what_is_still_to_be_said_is_no_statement(read: Extracted):
    assert read("Prices will not fall until ministers back the plan.").statements == ()


def test_the_chancellor_is_not_the_shadow_chancellor(read: Extracted):
    data = read("Ana Poe met shadow chancellor Oliver Lett in Leeds. The chancellor promised to cut taxes.")
    assert [item[0] for item in said(data)] == ["The chancellor"]


TALK = """Minister Maria Duarte at a Press Availability
MINISTER DUARTE: Good evening. I want to thank you all. We believe that Peru should open its port. I think you know.
QUESTION: I think the port is closed.
MINISTER DUARTE: We urge Peru to lift the embargo on Chile. I said that before.
"""


def test_a_labelled_speaker_tells_what_she_holds_and_asks_for(read: Extracted):
    assert said(read(TALK)) == [
        ("Maria Duarte", "believe", "asserts", "Peru should open its port"),
        ("Maria Duarte", "urge", "proposes", "Peru to lift the embargo on Chile"),
    ]


def test_and_that_goes_on_from_the_first_verb(read: Extracted):
    data = read("Ana Poe said both sides agreed to more talks in May and that all else was untrue.")
    assert "all else was untrue" not in [item[3] for item in said(data)]


def test_the_government_is_no_rebel_front(read: Extracted):
    data = read("Attacks by the Tigray People's Front, a rebel group, killed 30. The government said a mill burned.")
    assert [item[0] for item in said(data)] == ["The government"]


def test_a_clause_before_the_cue_does_not_end_what_is_said(read: Extracted):
    data = read("Whereas Peru kept the truce, the statement adds, the rebels have gone on fighting.")
    assert "the rebels have gone on fighting" in said(data)[0][3]


def test_a_deed_that_shows_something_says_nothing(read: Extracted):
    data = read("President Juan Sol and Vice President Ana Poe's decision to ban the party underscores their fear.")
    assert data.statements == ()


def test_who_is_called_on_behind_an_aside_is_called_on_to_act(read: Extracted):
    data = read("Ana Poe called on Peru, as a member of the council, to open its port.")
    assert [item[3] for item in said(data)] == ["Peru, as a member of the council, to open its port"]


def test_who_congratulates_thanks_too(read: Extracted):
    data = read("The ministry congratulates Envoy Ana Poe as she takes on her role and thanks her for her service.")
    assert {item[0] for item in said(data)} == {"The ministry"}


def test_she_is_who_spoke_in_the_sentence_before(read: Extracted):
    data = read(
        "In a meeting with Prime Minister Hun Sok, Secretary Ana Poe stressed the need for talks. She noted the aid"
        " that Peru had sent."
    )
    assert [item[0] for item in said(data)] == ["Ana Poe", "Ana Poe"]


def test_who_assures_or_relays_says_it(read: Extracted):
    data = read("Ana Poe assured the envoy that Peru will pay. Ana Poe relayed that Chile had paid.")
    assert [item[3] for item in said(data)] == ["Peru will pay", "Chile had paid"]


def test_whom_a_paper_quotes_says_it(read: Extracted):
    data = read("The Lima Herald quoted Ana Poe telling miners that the port will open.")
    assert [item[0] for item in said(data)] == ["Ana Poe"]


def test_to_dismiss_a_party_as_weak_is_to_criticise(read: Extracted):
    assert [item[2] for item in said(read("Ana Poe dismissed the Conservatives as a fading force."))] == ["criticises"]


def test_what_two_discuss_is_nobodys_words(read: Extracted):
    assert said(read("Ana Poe spoke by phone with Minister Juan Sol about the port.")) == []


def test_two_sides_who_are_not_named_speak_in_the_words_for_them(read: Extracted):
    assert [item[0] for item in said(read("The two delegations agreed to meet again in a month."))] == [
        "The two delegations"
    ]


def test_what_is_only_called_for_is_not_said(read: Extracted):
    assert (
        read("Let us not only see how far we have come, but also acknowledge the tasks that remain.").statements == ()
    )


def test_who_wishes_to_enter_says_nothing(read: Extracted):
    assert read("Members of the public who wish to enter must pay.").statements == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A pact would help, Rei Abe said. A pact backed by Ana Poe would help more, he said.", "Rei Abe"),
        ('"Rei Abe left," a professor of the college said. "He went home," he added.', "a professor of the college"),
        ("While saying he admired Ivo Blum's books, Rei Abe left. He bitterly criticised the plan.", "Rei Abe"),
    ],
)
def test_he_who_speaks_next_is_who_spoke(read: Extracted, text: str, speaker: str):
    assert said(read(text))[-1][0] == speaker


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Ana Poe said on Friday that farmland owned by the firm would be taken.",
            "farmland owned by the firm would be taken",
        ),
        (
            'Ana Poe promised a campaign "which is upbeat and above all hopeful".',
            'a campaign "which is upbeat and above all hopeful"',
        ),
    ],
)
def test_the_words_said_begin_where_they_do(read: Extracted, text: str, content: str):
    assert content in [item[3] for item in said(read(text))]


def test_they_who_speak_next_are_those_who_spoke(read: Extracted):
    data = read("The plan will urge Peru to pay, senior trade officials said. The plan will help miners, they said.")
    assert {item[0].lower() for item in said(data)} == {"senior trade officials"}


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "In testimony prepared for a Senate hearing, Ana Poe, president of the Farm Bank, said the bank was short.",
            ("Ana Poe", "said", "asserts", "the bank was short"),
        ),
        (
            "The news agency quoted Jan Novak as saying Peru expected a loan.",
            ("Jan Novak", "saying", "asserts", "Peru expected a loan"),
        ),
        (
            "Fiji condemned the coast guard on Sunday for firing at its boats.",
            ("Fiji", "condemned", "criticises", "the coast guard on Sunday for firing at its boats"),
        ),
        (
            'Ana Poe was "watching very closely", the envoy said.',
            ("the envoy", "said", "asserts", 'Ana Poe was "watching very closely"'),
        ),
        (
            "Chad continues to deny its forces are occupying homes.",
            ("Chad", "deny", "denies", "its forces are occupying homes"),
        ),
        (
            "The mayor denied there was a rift, repeating that the vote would go on.",
            ("The mayor", "denied", "denies", "there was a rift"),
        ),
        (
            "The panel blasted the conduct of the staff.",
            ("The panel", "blasted", "criticises", "the conduct of the staff"),
        ),
    ],
)
def test_words_have_their_speaker_and_their_whole_content(
    read: Extracted, text: str, statement: tuple[str, str, str, str]
):
    assert said(read(text))[0] == statement


@pytest.mark.parametrize(
    "text",
    [
        "They are accused of beating officers and refusing to leave.",
        "The authorities are pressing charges against eight men.",
        "Jan Novak was not quoted as saying whether the loan was large.",
        "Peruvian officers calling themselves the Committee of Order detained the mayor on Monday.",
        "Peru and Chile recalled their ambassadors.",
    ],
)
def test_what_is_only_done_or_laid_on_somebody_is_no_statement(read: Extracted, text: str):
    assert said(read(text)) == []


def test_a_reason_given_for_doubt_is_told_beside_what_is_doubted(read: Extracted):
    text = "Analysts questioned this explanation, arguing that the firms did not need approval."
    assert [(cue, content) for _, cue, _, content in said(read(text))] == [
        ("questioned", "this explanation"),
        ("arguing", "the firms did not need approval"),
    ]


def test_whoever_saw_others_warn_did_not_warn(read: Extracted):
    text = "A private meeting on Monday saw loyal MPs warn that feuding could harm their hopes."
    assert "A private meeting on Monday" not in [speaker for speaker, *_ in said(read(text))]


def test_two_who_issue_statements_accusing_each_other_are_at_odds(read: Extracted):
    data = read("The army and the Red Front issued statements accusing each other of breaking the truce.")
    assert {stance for _, _, stance, _ in said(data)} == {"criticises"}
    assert [question.kind for question in data.questions] == ["disputed"]


def test_it_is_not_the_first_of_two_who_are_named_together(read: Extracted):
    text = "Colombia and Chile closed their embassies. It said the raid broke the law."
    assert [speaker for speaker, *_ in said(read(text))] == ["It"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Organisers said 50,000 people joined the march, while police estimated the crowd at 12,000.",
            ["50,000 people joined the march", "the crowd at 12,000"],
        ),
        ('It was "a crime", Ana Poe went on.', ['It was "a crime"']),
    ],
)
def test_each_speaker_has_only_his_own_words(read: Extracted, text: str, told: list[str]):
    assert [content for *_, content in said(read(text))] == told


def test_they_of_whom_a_transcript_does_not_tell_are_no_speakers(read: Extracted):
    text = "MS. POE: Hello. They articulated their case, and he agreed to come back. Peru said the talks were good."
    assert [speaker for speaker, *_ in said(read(text))] == ["Peru"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            'Ana Poe said that evidence of "dumping" had been "fairly conclusive."',
            ['evidence of "dumping" had been "fairly conclusive."'],
        ),
        ("That might, Jan Rey suggests, lead to a vote.", ["That might, Jan Rey suggests, lead to a vote"]),
        (
            'Jan Rey called the party "a machine for talking about things".',
            ['the party "a machine for talking about things"'],
        ),
        ("Governments have favoured four-year terms.", ["four-year terms"]),
        ("Chile was honouring the pact.", []),
    ],
)
def test_what_is_said_is_neither_cut_nor_made_up(read: Extracted, text: str, told: list[str]):
    assert [content for *_, content in said(read(text))] == told


def test_a_second_attribution_of_the_same_words_is_no_part_of_them(read: Extracted):
    text = 'Ana Poe added: "If the policy goes on, then changing the minister will serve no purpose," she said.'
    assert said(read(text))[0][-1] == "If the policy goes on, then changing the minister will serve no purpose"


def test_what_goes_on_meanwhile_is_not_what_is_said(read: Extracted):
    data = read(
        "Ghana shut a port. Meanwhile, as crowds continue to take to the streets, Mali said it would close a bank."
    )
    assert [words_of(data, [said.content]) for said in data.statements] == [["it would close a bank"]]
    assert data.events[1].title.endswith("would close a bank")


def test_one_of_a_group_may_speak(read: Extracted):
    text = '"Any raid will see a response," one of the officers said.'
    assert [speaker for speaker, *_ in said(read(text))] == ["one of the officers"]


def test_what_is_added_behind_a_semicolon_begins_there(read: Extracted):
    text = "Ana Poe criticised the law; Chile, she added, had turned down an invitation to talks."
    assert said(read(text))[-1][-1] == "Chile, she added, had turned down an invitation to talks"


def test_two_whose_words_a_semicolon_parts_have_each_their_own(read: Extracted):
    data = read("Chad said its jets had hit rebel camps, killing 14 fighters; Togo said eight civilians died.")
    assert said(data)[-1] == ("Togo", "said", "asserts", "eight civilians died")
    assert data.events[0].status == "claimed"
