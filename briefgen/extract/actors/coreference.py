"""Coreference of names within a text: every mention is given to one actor."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from briefgen.extract.actors import names
from briefgen.extract.actors.acronyms import acronyms_of
from briefgen.extract.actors.affiliations import affiliate, forget_reporters, located
from briefgen.extract.actors.cluster_drafts import ClusterDraft, Key, cluster_of, put
from briefgen.extract.actors.lists import shared_offices
from briefgen.extract.actors.metonymy import stands_for_government
from briefgen.extract.actors.organs import code_of, code_within
from briefgen.extract.actors.places import is_called_like_a_body, is_where
from briefgen.extract.actors.roles import Role, body_beside, possessor_of, role_of, speaks_for_another
from briefgen.extract.annotate.gazetteer import gazetteer
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.resolved_actors import ActorKind, ResolvedActors


def resolve_actors(parse: Parse, found: Sequence[Mention], lexicon: Lexicon) -> ResolvedActors:
    """The actors that the mentions name, in order of their first mention."""
    return _Casting(parse, found, lexicon).resolved()


class _Casting:
    """Gathers the mentions of one text; lives for one call."""

    def __init__(self, parse: Parse, found: Sequence[Mention], lexicon: Lexicon) -> None:
        self._parse, self._found, self._lexicon = parse, found, lexicon
        self._drafts: dict[Key, ClusterDraft] = {}
        self._places: list[Mention] = []
        self._owner: dict[int, Mention] = {token: item for item in found for token in range(item.first, item.last + 1)}
        offices = lexicon.offices.heads | lexicon.offices.honorifics
        self._titled = {
            parse.lower[item.last]
            for item in found
            if item.kind == "person" and item.first == item.last and parse.lower[max(0, item.first - 1)] in offices
        }
        people = [item for item in found if item.kind == "person" or self._is_titled_below(item)]
        self._fulls = names.longest_first(
            names.without_spellings([names.person_key(self._words(item)) for item in people])
        )
        self._offices = shared_offices(parse, self._owner, lexicon)
        self._located: list[Mention] = []
        self._holders: dict[int, int] = {}
        self._bodies = {self._organisation(item) for item in found if item.kind == "organisation"}
        self._acronyms = acronyms_of(parse, found)
        self._adjectives = {
            item.first for item in found if item.by == "phrase.organ" and code_of(parse, item) == item.code != ""
        }

    def resolved(self) -> ResolvedActors:
        fulls = self._fulls
        for item in self._found:
            if item.kind == "government":
                self._add_government(item)
        for item in self._found:
            self._add(item, fulls)
        forget_reporters(self._parse, self._drafts, self._lexicon)
        affiliate(self._parse, self._drafts, self._places, self._lexicon)
        self._places += located(self._drafts, self._located)
        return self._finished()

    def _words(self, item: Mention) -> tuple[str, ...]:
        return self._parse.words[item.first : item.last + 1]

    def _organisation(self, item: Mention) -> Key:
        return names.organisation_key(self._words(item))

    def _put(self, key: Key, kind: ActorKind, item: Mention, code: str = "") -> None:
        put(self._drafts, key, kind, item, code)

    def _add(self, item: Mention, fulls: list[Key]) -> None:
        match item.kind:
            case "person":
                self._add_person(item, fulls)
            case "organisation":
                self._add_body(item)
            case "state":
                self._add_state(item)
            case "metonym":
                self._put(self._seat(item.code), "government", item, item.code)
            case "capital":
                self._add_capital(item)
            case "armed_group" | "group":
                self._add_group(item, item.kind)
            case "place":
                self._add_place(item)
            case "demonym":
                self._add_demonym(item)

    def _add_state(self, item: Mention) -> None:
        if is_where(self._parse, item, self._owner):
            self._located.append(item)
        else:
            self._put(("state", item.code), "state", item, item.code)

    def _add_body(self, item: Mention) -> None:
        if item.by == "phrase.organ":
            self._add_organ(item)
            return
        key = self._body_key(item)
        if self._bearer(key) is not None or self._is_titled_below(item):
            self._add_person(item, self._fulls)
            return
        if len(key) == 1 and key[0] in self._lexicon.bodies.generic:
            named = [other for other in self._drafts if other[0] == "organisation" and key[0] in other[1:]]
            if len(named) != 1:
                return
            key = named[-1][1:]
        code = code_within(self._parse, item.first, item.last)
        self._put(("organisation", *key), "organisation", item, item.code if item.by == "gazetteer.ministry" else code)

    def _is_titled_below(self, item: Mention) -> bool:
        """Whether a "body" of two words or more is a person whom the text calls by office and surname elsewhere."""
        words = [word.lower() for word in self._words(item)]
        bodies = self._lexicon.bodies
        return (
            item.kind == "organisation"
            and item.by.startswith("entity")
            and 2 <= len(words) <= 4
            and words[-1] in self._titled
            and (bodies.suffixes | bodies.generic).isdisjoint(words)
        )

    def _bearer(self, key: Key) -> Key | None:
        """The person of the text whose surname the recogniser took for a body; None where a body bears it too."""
        bodies = [other for other in self._bodies if len(other) > 1 and key[0] in other]
        if len(key) != 1 or bodies:
            return None
        return next((full for full in self._fulls if len(full) > 1 and key[0] in full[1:]), None)

    def _add_organ(self, item: Mention) -> None:
        """An organ of a state by its own words; a bare one is the only one of its kind that the text has named."""
        words = [word.lower() for word in self._words(item)]
        own = tuple(words[1:] if item.code and item.first in self._adjectives else words)
        alike = [key for key in self._drafts if key[0] == "organisation" and key[-len(own) :] == own]
        alike += [key for key in self._drafts if key[0] == "organisation" and key[1 : 1 + len(own)] == own]
        alike = [key for key in dict.fromkeys(alike) if not item.code or self._drafts[key].code in ("", item.code)]
        if alike and (len(alike) == 1 or not item.code):
            key = alike[-1]
        else:
            key = ("organisation", item.code.lower(), *own) if item.code else ("organisation", *own)
        self._put(key, "organisation", item, item.code)
        draft = self._drafts[key]
        draft.code = draft.code or item.code

    def _add_group(self, item: Mention, kind: ActorKind) -> None:
        """A group, with the state that its adjective or its possessor names."""
        key = self._group_key(item, kind)
        holder = possessor_of(self._parse, item.first, self._owner)
        code = code_of(self._parse, item) or (holder.code if holder is not None else "")
        self._put(key, kind, item, code if kind == "group" else "")

    def _group_key(self, item: Mention, kind: str) -> Key:
        """The group's own words, or those of the only group before it that the bare noun can mean ("the officials")."""
        words = tuple(word.lower() for word in self._words(item))
        if len(words) == 1:
            fuller = [key for key in self._drafts if key[0] == kind and key[-1] == words[0]]
            if len(fuller) == 1:
                return fuller[0]
        return (kind, *words)

    def _body_key(self, item: Mention) -> Key:
        words = self._words(item)
        entry = gazetteer().match((*words, ""), 0)
        if entry is not None and entry.kind == "body" and len(entry.words) == len(words):
            return names.organisation_key(entry.code.split())
        short = words[0].replace(".", "") if len(words) == 1 else ""
        return self._acronyms.get(short) or self._organisation(item)

    def _add_person(self, item: Mention, fulls: list[Key]) -> None:
        acronym = self._acronyms.get(self._words(item)[0]) if item.first == item.last else None
        if acronym is not None:
            self._put(("organisation", *acronym), "organisation", item)
            return
        key = names.person_key(self._words(item))
        candidates = [full for full in fulls if names.is_short_for(key, full)]
        if not candidates and key not in fulls:
            candidates = [full for full in fulls if names.is_spelling_of(key, full)][:1]
        if candidates:
            used = [full for full in reversed(self._drafts) if full[0] == "person" and full[1:] in candidates]
            used.sort(key=lambda full: -len(self._drafts[full].mentions))
            used = [full for full in used if self._holds(full, item)] or used
            key = used[0][1:] if used else candidates[0]
        elif len(key) == 1 and key in self._bodies and self._bearer(key) is None:
            self._put(("organisation", *key), "organisation", item)
            return
        self._put(("person", *key), "person", item)
        draft = self._drafts["person", *key]
        role = role_of(self._parse, item, self._owner, self._lexicon) or self._counterpart(item)
        if item.first in self._offices:
            first, last, shared = self._offices[item.first]
            role = Role(first, last, shared or (role.body if role is not None else None))
        if role is not None and (draft.role is None or role.last - role.first > draft.role[1] - draft.role[0]):
            draft.role = (role.first, role.last)
        if role is not None and role.last < item.first - 1 and self._parse.words[item.first - 1] == ",":
            self._holders[role.last] = item.first
        body = role.body if role is not None else possessor_of(self._parse, item.first, self._owner)
        body = body or body_beside(self._parse, item, self._owner) or self._body_above(role)
        draft.body = draft.body or body

    def _holds(self, key: Key, item: Mention) -> bool:
        """Whether the person has the office that stands before the mention ("Mayor | Chen")."""
        role, word = self._drafts[key].role, self._parse.lower[max(0, item.first - 1)]
        return role is not None and word in self._lexicon.offices.heads and self._parse.lower[role[1]] == word

    def _counterpart(self, item: Mention) -> Role | None:
        """The office of the one before, for "his Canadian counterpart, Ana Poe"."""
        parse, token = self._parse, item.first - 1
        token -= parse.words[token] == ","
        if token < 1 or parse.lower[token] != "counterpart":
            return None
        before = [draft for key, draft in self._drafts.items() if key[0] == "person" and draft.role is not None]
        role = before[-1].role if before else None
        return Role(*role, possessor_of(parse, token, self._owner)) if role is not None else None

    def _body_above(self, role: Role | None) -> Mention | None:
        """Whom the one serves whose spokesman or deputy the person is ("Minister Poe's spokesman, Jan Rey")."""
        before = role.first - 1 if role is not None else -1
        if before < 1 or self._parse.tags[before] != "POS":
            return None
        above = self._owner.get(before - 1)
        if above is None or above.kind != "person":
            return None
        draft = self._drafts.get(("person", *names.person_key(self._words(above))))
        return draft.body if draft is not None else None

    def _add_capital(self, item: Mention) -> None:
        if stands_for_government(self._parse, item, self._lexicon):
            self._put(self._seat(item.code), "government", item, item.code)
        else:
            self._places.append(item)

    def _add_demonym(self, item: Mention) -> None:
        """The adjective names the state whose unnamed office holder or organ acts ("the Malian army")."""
        parse, token = self._parse, item.last
        while parse.deps[token] == "conj" and parse.heads[token] != token:
            token = parse.heads[token]
        head = parse.heads[token]
        belongs = parse.deps[token] in ("amod", "compound", "nmod") and head not in self._owner
        if belongs and parse.lower[head] == "governments":
            self._put(("state", item.code), "government", item, item.code)
        elif belongs and speaks_for_another(parse, head, self._lexicon) and not self._is_named(head):
            self._put(("state", item.code), "state", replace(item, by="demonym.affiliation"), item.code)

    def _is_named(self, office: int) -> bool:
        """Whether the holder of the office is named in apposition."""
        beside = self._parse.with_dep(office, "appos")
        return any(token in self._owner and self._owner[token].kind == "person" for token in beside)

    def _seat(self, code: str) -> Key:
        """The government that rules the state, when the text names one, else the state."""
        ruling = [key for key, draft in self._drafts.items() if key[0] == "government" and draft.code == code]
        return ruling[0] if len(ruling) == 1 else ("state", code)

    def _add_place(self, item: Mention) -> None:
        parse, token = self._parse, item.last
        key = names.person_key(self._words(item))
        is_person = self._bearer(key) is not None or (len(key) == 1 and key[0] in self._titled)
        if is_person and not is_where(parse, item, self._owner):
            self._add_person(item, self._fulls)
            return
        acts = (
            parse.words_of(item.first, item.last) not in self._lexicon.bodies.regions
            and parse.deps[token] in ("nsubj", "agent")
            and parse.lemmas[parse.heads[token]] not in self._lexicon.happenings.stative
        )
        if acts and is_called_like_a_body(parse, item, self._lexicon):
            self._put(("organisation", *self._organisation(item)), "organisation", item)
        elif acts:
            self._put(("place", *(word.lower() for word in self._words(item))), "government", item)
        else:
            self._places.append(item)

    def _add_government(self, item: Mention) -> None:
        inner = list(self._named_within(item))
        codes = [code for code, _ in inner if code]
        possessor = possessor_of(self._parse, item.first, self._owner) or self._ruled(item)
        if possessor is not None and possessor.code:
            codes.insert(0, possessor.code)
        label = next((word for _, word in inner if word), "")
        code = codes[0] if codes else ""
        if item.by == "phrase.organ":
            self._add_usurper(item, item.code or code)
            return
        if label:
            self._put(("government", label.lower()), "government", item, code)
            self._drafts["government", label.lower()].code = self._drafts["government", label.lower()].code or code
        elif code:
            self._put(("state", code), "government", item, code)

    def _add_usurper(self, item: Mention, code: str) -> None:
        """A junta is an actor beside its state; a bare one is the only one that the text has named."""
        word = self._parse.lemmas[item.last].lower()
        alike = [key for key in self._drafts if key[0] == "usurper" and key[1] == word and (not code or key[2] == code)]
        key = alike[0] if len(alike) == 1 else ("usurper", word, code)
        self._put(key, "government", item, code)

    def _ruled(self, item: Mention) -> Mention | None:
        """What the government is of ("the government of Peru")."""
        after = self._parse.lower[item.last + 1 : item.last + 3]
        return self._owner.get(item.last + (3 if after[1:] == ("the",) else 2)) if after[:1] == ("of",) else None

    def _named_within(self, item: Mention) -> Iterator[tuple[str, str]]:
        """What the words of the mention name, states of several words once."""
        token = item.first
        while token <= item.last:
            yield self._inner(token)
            entry = gazetteer().match(self._parse.words, token)
            token += len(entry.words) if entry is not None and entry.kind in ("state", "demonym", "capital") else 1

    def _inner(self, token: int) -> tuple[str, str]:
        """The code of a state named at the token, or the proper name of something else."""
        entry = gazetteer().match(self._parse.words, token)
        if entry is not None and entry.kind in ("state", "demonym", "capital", "metonym"):
            return entry.code, ""
        is_label = (
            self._parse.tags[token][:3] == "NNP" and self._parse.lower[token] not in self._lexicon.bodies.government
        )
        return "", self._parse.words[token] if is_label else ""

    def _finished(self) -> ResolvedActors:
        ordered = sorted(self._drafts.items(), key=lambda item: min(mention.first for mention in item[1].mentions))
        index = {key: number for number, (key, _) in enumerate(ordered)}
        at: dict[int, int] = {}
        for weak in (True, False):
            for number, (_, draft) in enumerate(ordered):
                for item in draft.mentions:
                    if (item.by == "demonym.affiliation") == weak:
                        at.update(dict.fromkeys(range(item.first, item.last + 1), number))
        clusters = tuple(cluster_of(self._parse, draft, at, index) for _, draft in ordered)
        owner = {token: item for token, item in self._owner.items() if token in at}
        return ResolvedActors(
            clusters, MappingProxyType(at), MappingProxyType(owner), self._bearers(at), tuple(self._places)
        )

    def _bearers(self, at: Mapping[int, int]) -> Mapping[int, tuple[int, ...]]:
        """Head of an office in the plural, and last token of the first who bears it -> the clusters that share it."""
        found: dict[int, tuple[int, ...]] = {}
        leads: dict[int, int] = {}
        for person, (_, office, _) in self._offices.items():
            if person in at:
                found[office] = (*found.get(office, ()), at[person])
                leads.setdefault(office, self._owner[person].last)
        found.update({leads[office]: clusters for office, clusters in found.items() if len(clusters) > 1})
        for office, person in self._holders.items():
            if person in at:
                found.setdefault(office, (at[person],))
        for item in self._found:
            before = item.first - 2
            if item.kind == "person" and item.first in at and self._parse.lower[max(0, before)] == "counterpart":
                found[before] = (at[item.first],)
        return MappingProxyType(found)
