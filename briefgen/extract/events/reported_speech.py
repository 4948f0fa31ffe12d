"""What was said is the event, and who said it its attribution: rows of "X said" give way to what X said."""

from collections.abc import Mapping, Sequence

from briefgen.extract.actors.reference import actor_of
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import Verb, is_finite, is_pronoun, verb_of
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.quotations import quote_of, quotes_among
from briefgen.extract.dates.resolved_date import ResolvedDate
from briefgen.extract.drafts import EventDraft
from briefgen.extract.events.clarity import has_own_date, in_lead, is_unclear, may_speak, opens_text
from briefgen.extract.events.clause_roles import first_joined, governing_verb, is_conditional, is_strung_on, role_of
from briefgen.extract.events.factuality import ADVERSE, goes_on
from briefgen.extract.events.occurrence import is_counted, is_mere_occurrence
from briefgen.extract.triggers.phrase_actors import is_somebody
from briefgen.extract.triggers.triggers import EventTrigger

_BESIDE = 3  # tokens: the closing marks


def is_plain_speech(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the word only says that something was said ("said", "told", "noted"), and is no act by itself."""
    if item.verb is None:
        return False
    if not item.cue:
        return _ends_quotation(annotated, item.verb)
    happenings, cues, lemma = annotated.lexicon.happenings, annotated.lexicon.cues, item.lemma.split()[0]
    if cues.clause.get(lemma) in ADVERSE:
        return True
    if tells_to(annotated, item):
        return False
    return item.kind == "statement" and lemma not in happenings.declaring


def tells_to(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether somebody is told to do something, which is an order ("told banks to freeze the accounts")."""
    parse, below = annotated.parse, annotated.parse.child(item.token, "xcomp")
    if below is None or item.lemma not in annotated.lexicon.happenings.addressing:
        return False
    return any(parse.tags[child] == "TO" for child in parse.with_dep(below, "aux"))


def _ends_quotation(annotated: AnnotatedText, verb: Verb) -> bool:
    """Whether the verb, whatever it means, only says whose a quotation before it is ("“…,” enthused Ann Berg")."""
    parse, token = annotated.parse, verb.token
    if verb.subject is None or verb.subject < token or parse.child(token, "dobj") is not None:
        return False
    quote = quote_of(parse, token, annotated.quotes)
    return quote is not None and quote.last < token <= quote.last + _BESIDE


def reporting_item(
    annotated: AnnotatedText, item: EventTrigger, known: Mapping[int, EventTrigger]
) -> EventTrigger | None:
    """The word of speech in whose content the happening stands."""
    if item.clause is None:
        return None
    top = item.clause.token
    while annotated.parse.deps[top] in ("xcomp", "acomp"):  # "is about | to sign, he said"
        top = annotated.parse.heads[top]
    head = governing_verb(annotated, top)
    found = known.get(head) if head is not None else None
    return found if found is not None and found.cue else None


def is_worth_saying(annotated: AnnotatedText, item: EventTrigger, date: ResolvedDate | None) -> bool:
    """Whether what was said, though no happening, is worth a row: its words, with a day, a promise or in the lead.

    What somebody only thinks or feels is a statement, no event.
    """
    parse, lemma = annotated.parse, item.lemma.split()[0]
    if role_of(annotated, item.token) not in ("main", "content") or is_unclear(annotated, item):
        return False
    if lemma in annotated.lexicon.happenings.thinking or _is_said_by_any(annotated, item):
        return False
    if item.verb is not None and not may_speak(annotated, item.verb):
        return False
    content, quote = _content(parse, item.token), quote_of(parse, item.token, annotated.quotes)
    if quote is not None and (content is None or quote.first <= content <= quote.last):
        return has_own_date(date) and opens_text(annotated, item.token)  # else what is only quoted is a statement
    if content is None:
        near = has_own_date(date) or in_lead(annotated, item.token)
        return near and _has_words(annotated, item) and not _is_standing(annotated, item)
    return _is_content_news(annotated, item, content, date)


def _is_standing(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether it tells how things are, below the headline ("claims all of the sea")."""
    head = annotated.parse.sentence[item.token] in annotated.headline
    return item.verb is not None and item.verb.tense == "present" and not head


def _content(parse: Parse, token: int) -> int | None:
    """What is said: of a condition before it and the clause itself the clause ("Had it rained, it would have …")."""
    clauses = parse.with_dep(token, "ccomp")
    return next((child for child in clauses if not is_conditional(parse, child) or len(clauses) == 1), None)


def _is_content_news(annotated: AnnotatedText, item: EventTrigger, content: int, date: ResolvedDate | None) -> bool:
    """Whether the clause that is said is news by itself: in the first sentence, a promise, what was done or counted."""
    told = verb_of(annotated.parse, content)
    supposed = is_conditional(annotated.parse, content) and not opens_text(annotated, item.token)
    if supposed or is_mere_occurrence(annotated, told) or _is_opinion(annotated, content):
        return False
    is_view = is_in_quoted_words(annotated, content) or goes_on(annotated, content) or is_of_paper(annotated, told)
    if is_view and not opens_text(annotated, item.token):
        return False
    if _is_weighty(annotated, item, content) or opens_text(annotated, item.token):
        return True
    near = in_lead(annotated, item.token)
    if _is_state(annotated, told) and not (near and is_counted(annotated, told)):
        of_itself = told.subject is not None and is_pronoun(annotated.parse, told.subject)  # "said it was ready"
        return (near or of_itself) and _is_said_then(annotated, item, date)
    return near or has_own_date(date)


def is_of_paper(annotated: AnnotatedText, told: Verb) -> bool:
    """Whether a paper is said to have done something ("said the report strengthened trust"), which is a view of it."""
    parse, subject = annotated.parse, told.subject
    paper = subject is not None and parse.lemmas[subject].lower() in annotated.lexicon.cues.documents
    return paper and not told.passive and parse.lemmas[told.token].lower() not in annotated.lexicon.cues.clause


def is_in_quoted_words(annotated: AnnotatedText, token: int) -> bool:
    """Whether the verb, or what completes it, stands in the quoted words of who says it ("said it was “a farce”")."""
    parse = annotated.parse
    completed = parse.with_dep(token, "dobj", "attr", "acomp", "oprd")
    quoted = (found for part in (token, *completed) for found in quotes_among(annotated.quotes, part, part))
    return any(quote.whole or quote.first < quote.last for quote in quoted)


def _is_state(annotated: AnnotatedText, told: Verb) -> bool:
    """Whether what is said is how things are or will be ("the outlook is good", "prices will fall"): a view."""
    lemma = annotated.parse.lemmas[told.token].lower()
    is_stative = lemma in annotated.lexicon.happenings.stative and not told.passive
    return is_stative or told.tense in ("future", "modal", "present")


def _is_said_then(annotated: AnnotatedText, item: EventTrigger, date: ResolvedDate | None) -> bool:
    """Whether the day is that of the speaking, and somebody whom the text names spoke ("said on Monday that …")."""
    parse, verb = annotated.parse, item.verb
    if date is None or date.timex is None or not has_own_date(date) or verb is None or verb.subject is None:
        return False
    first = date.timex.first
    own = any(
        parse.left[child] <= first <= parse.right[child]
        for child in parse.with_dep(item.token, "prep", "npadvmod", "advmod")
    )
    return own and actor_of(annotated, verb.subject) is not None


def _is_said_by_any(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether it is what some of a kind say as a rule ("critics argue that …"), outside the headline."""
    parse, verb, content = annotated.parse, item.verb, annotated.parse.child(item.token, "ccomp")
    if verb is None or verb.subject is None or parse.tags[verb.subject] != "NNS":
        return False
    is_view = content is not None and _is_state(annotated, verb_of(parse, content))
    if verb.tense != "present" and not (is_view and not opens_text(annotated, item.token)):
        return False
    named = any(parse.tags[token][:3] == "NNP" for token in range(parse.left[verb.subject], verb.subject))
    whose = parse.child(verb.subject, "det", "poss", "nummod") is not None
    return not named and not whose and parse.sentence[item.token] not in annotated.headline | annotated.entries


def _is_opinion(annotated: AnnotatedText, content: int) -> bool:
    """Whether what is said is what ought to be or might have been: a view, which is a statement."""
    parse = annotated.parse
    helpers = {parse.lower[child] for child in parse.with_dep(content, "aux")}
    if parse.tags[content] == "MD":  # "ought", which the parser takes for the verb
        return True
    return any(parse.tags[child] == "MD" for child in parse.with_dep(content, "aux")) and "have" in helpers


def _is_weighty(annotated: AnnotatedText, item: EventTrigger, content: int) -> bool:
    """Whether it is a promise or a denial, or somebody whom the text names tells of what was done."""
    parse, verb = annotated.parse, item.verb
    named = verb is not None and verb.subject is not None and actor_of(annotated, verb.subject) is not None
    committing = annotated.lexicon.function.committing
    told = verb_of(parse, content)
    own = _is_own_side(annotated, item, told)
    promised = any(parse.lower[child] in committing for child in parse.with_dep(content, "aux")) and own
    denied = told.negated and (own or told.tense not in ("modal", "future"))
    lemma, happenings = parse.lemmas[content].lower(), annotated.lexicon.happenings
    done = told.tense in ("past", "perfect") and lemma not in happenings.stative
    is_view = lemma in happenings.stative | happenings.thinking
    is_view = is_view and lemma != "have"  # "has no plans to …" is none
    return ((promised or denied) and not is_view) or (named and done)


def _is_own_side(annotated: AnnotatedText, item: EventTrigger, told: Verb) -> bool:
    """Whether what is said is of the speaker himself, or of a body for which he may speak; things promise nothing."""
    parse, subject = annotated.parse, told.subject
    if subject is None or is_pronoun(parse, subject):
        return True
    who = actor_of(annotated, subject)
    kind = annotated.resolved.clusters[who].kind if who is not None else None
    says = item.verb.subject if item.verb is not None else None
    of_another = kind == "person" and says is not None and actor_of(annotated, says) not in (None, who)
    return is_somebody(annotated, subject) and not of_another


def says_must(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether what is said is that another must or should do something: by the codebook a request."""
    content = annotated.parse.child(item.token, "ccomp")
    parse, obliging = annotated.parse, annotated.lexicon.function.obliging
    return content is not None and any(parse.lower[child] in obliging for child in parse.with_dep(content, "aux"))


def _has_words(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the clause gives the words or the matter of what was said, not only a "statement"."""
    parse, noun = annotated.parse, annotated.parse.child(item.token, "dobj", "nsubjpass")
    if noun is None:
        return False
    named = parse.lemmas[noun].lower() in annotated.lexicon.cues.nouns
    if item.lemma in annotated.lexicon.happenings.addressing and not named:  # "told a reporter"
        return False
    bare = noun > item.token and named
    return not bare or parse.child(noun, "acl", "ccomp", "relcl", "prep") is not None


def attribution_of(
    annotated: AnnotatedText, item: EventTrigger, known: Mapping[int, EventTrigger]
) -> EventTrigger | None:
    """The word of speech whose clause must tell the happening, whose own subject only points at somebody."""
    clause, speaking = item.clause, annotated.lexicon.function.speaking
    if clause is None or clause.subject is None or annotated.parse.lower[clause.subject] in speaking:
        return None
    if not is_unclear(annotated, item):
        return None
    cue = reporting_item(annotated, item, known)
    if annotated.parse.tags[clause.subject] in ("WDT", "WP"):  # "…, which she said would end"
        return None
    is_clause = cue is not None and cue.verb is not None and is_finite(cue.verb)
    return cue if cue is not None and is_clause and not is_unclear(annotated, cue) else None


def folded_speech(annotated: AnnotatedText, rows: Sequence[EventDraft]) -> frozenset[int]:
    """Tokens of the rows that give way: plain speech to what was said, and what was declared to its declaring.

    A plan stands beside its announcement: the one was done, the other is still to be. What was ordered does not.
    Who is named only behind what was done ("Two ministers were sacked, the palace announced") is its attribution.
    """
    known = {draft.trigger.token: draft.trigger for draft in rows}
    gone: set[int] = set()
    for draft in rows:
        cue = reporting_item(annotated, draft.trigger, known) or _behind_both(annotated, draft.trigger, known)
        if cue is None:
            continue
        if is_plain_speech(annotated, cue) or _trails(cue, draft.trigger):
            gone.add(cue.token)
        elif draft.status != "planned" or cue.kind != "statement" or _is_plan_told(annotated, draft.trigger):
            gone.add(draft.trigger.token)
    return frozenset(gone)


def _is_plan_told(annotated: AnnotatedText, told: EventTrigger) -> bool:
    """Whether the plan says no more than its announcement ("announced that he planned to …"), or not whose it is."""
    return is_unclear(annotated, told) or told.lemma in annotated.lexicon.happenings.planning


def _behind_both(
    annotated: AnnotatedText, told: EventTrigger, known: Mapping[int, EventTrigger]
) -> EventTrigger | None:
    """The word of speech behind two clauses of which the first is strung on the next ("A left; B stayed, C said")."""
    if told.clause is None:
        return None
    first = first_joined(annotated.parse, told.clause.token)
    if annotated.parse.deps[first] != "ccomp" or not is_strung_on(annotated, first):
        return None
    following = annotated.parse.heads[first]
    head = governing_verb(annotated, following)
    found = known.get(head) if head is not None and head > following else None
    return found if found is not None and found.cue else None


def _trails(cue: EventTrigger, told: EventTrigger) -> bool:
    """Whether what only says who announced it stands behind what was done, as an aside."""
    return cue.kind in ("statement", "threaten") and told.token < cue.token
