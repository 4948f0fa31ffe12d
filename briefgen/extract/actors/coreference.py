"""Coreference of names within a text: every mention is given to one actor."""

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from briefgen.extract.actors import names
from briefgen.extract.actors.acronyms import acronyms_of
from briefgen.extract.actors.cluster_drafts import ClusterDraft, Key, cluster_of
from briefgen.extract.actors.metonymy import stands_for_government
from briefgen.extract.actors.roles import possessor_of, role_of, speaks_for_another
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
        self._bodies = {self._organisation(item) for item in found if item.kind == "organisation"}
        self._acronyms = acronyms_of(parse, found)

    def resolved(self) -> ResolvedActors:
        people = [item for item in self._found if item.kind == "person"]
        fulls = names.longest_first(names.person_key(self._words(item)) for item in people)
        for item in self._found:
            if item.kind == "government":
                self._add_government(item)
        for item in self._found:
            self._add(item, fulls)
        self._affiliate()
        return self._finished()

    def _words(self, item: Mention) -> tuple[str, ...]:
        return self._parse.words[item.first : item.last + 1]

    def _organisation(self, item: Mention) -> Key:
        return names.organisation_key(self._words(item))

    def _put(self, key: Key, kind: ActorKind, item: Mention, code: str = "") -> None:
        draft = self._drafts.setdefault(key, ClusterDraft(kind, code=code))
        draft.mentions.append(item)

    def _add(self, item: Mention, fulls: list[Key]) -> None:
        match item.kind:
            case "person":
                self._add_person(item, fulls)
            case "organisation":
                self._add_body(item)
            case "state":
                self._put(("state", item.code), "state", item, item.code)
            case "metonym":
                self._put(self._seat(item.code), "government", item, item.code)
            case "capital":
                self._add_capital(item)
            case "armed_group" | "group":
                self._put(self._group_key(item, item.kind), item.kind, item)
            case "place":
                self._add_place(item)
            case "demonym":
                self._add_demonym(item)

    def _add_body(self, item: Mention) -> None:
        key = self._body_key(item)
        if len(key) == 1 and key[0] in self._lexicon.bodies.generic:
            named = [other for other in self._drafts if other[0] == "organisation" and key[0] in other[1:]]
            if not named:
                return
            key = named[-1][1:]
        self._put(("organisation", *key), "organisation", item)

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
        short = words[0].replace(".", "") if len(words) == 1 else ""
        return self._acronyms.get(short) or self._organisation(item)

    def _add_person(self, item: Mention, fulls: list[Key]) -> None:
        key = names.person_key(self._words(item))
        candidates = [full for full in fulls if names.is_short_for(key, full)]
        if candidates:
            used = [full for full in reversed(self._drafts) if full[0] == "person" and full[1:] in candidates]
            key = used[0][1:] if used else candidates[0]
        elif len(key) == 1 and key in self._bodies:
            self._put(("organisation", *key), "organisation", item)
            return
        self._put(("person", *key), "person", item)
        draft = self._drafts["person", *key]
        role = role_of(self._parse, item, self._owner, self._lexicon)
        if role is not None and (draft.role is None or role.last - role.first > draft.role[1] - draft.role[0]):
            draft.role = (role.first, role.last)
        body = role.body if role is not None else possessor_of(self._parse, item.first, self._owner)
        draft.body = draft.body or body

    def _add_capital(self, item: Mention) -> None:
        if stands_for_government(self._parse, item, self._lexicon):
            self._put(self._seat(item.code), "government", item, item.code)
        else:
            self._places.append(item)

    def _add_demonym(self, item: Mention) -> None:
        """The adjective names the state whose unnamed office holder or organ acts ("the Malian army")."""
        parse = self._parse
        head = parse.heads[item.last]
        belongs = parse.deps[item.last] in ("amod", "compound", "nmod") and head not in self._owner
        if belongs and speaks_for_another(parse, head, self._lexicon) and not self._is_named(head):
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
        acts = (
            parse.words_of(item.first, item.last) not in self._lexicon.bodies.regions
            and parse.deps[token] in ("nsubj", "agent")
            and parse.lemmas[parse.heads[token]] not in self._lexicon.happenings.stative
        )
        if acts:
            self._put(("place", *(word.lower() for word in self._words(item))), "government", item)
        else:
            self._places.append(item)

    def _add_government(self, item: Mention) -> None:
        inner = [self._inner(token) for token in range(item.first, item.last + 1)]
        codes = [code for code, _ in inner if code]
        possessor = possessor_of(self._parse, item.first, self._owner) or self._ruled(item)
        if possessor is not None and possessor.code:
            codes.insert(0, possessor.code)
        label = next((word for _, word in inner if word), "")
        code = codes[0] if codes else ""
        if label:
            self._put(("government", label.lower()), "government", item, code)
            self._drafts["government", label.lower()].code = self._drafts["government", label.lower()].code or code
        elif code:
            self._put(("state", code), "government", item, code)

    def _ruled(self, item: Mention) -> Mention | None:
        """What the government is of ("the government of Peru")."""
        after = self._parse.lower[item.last + 1 : item.last + 3]
        return self._owner.get(item.last + (3 if after[1:] == ("the",) else 2)) if after[:1] == ("of",) else None

    def _inner(self, token: int) -> tuple[str, str]:
        """The code of a state named at the token, or the proper name of something else."""
        entry = gazetteer().match(self._parse.words, token)
        if entry is not None and entry.code:
            return entry.code, ""
        is_label = (
            self._parse.tags[token][:3] == "NNP" and self._parse.lower[token] not in self._lexicon.bodies.government
        )
        return "", self._parse.words[token] if is_label else ""

    def _affiliate(self) -> None:
        """Bodies that are named only by their adjective ("the Chinese minister") are actors too."""
        for draft in list(self._drafts.values()):
            body = draft.body
            if body is not None and body.kind in ("demonym", "capital") and ("state", body.code) not in self._drafts:
                self._put(("state", body.code), "state", replace(body, by="demonym.affiliation"), body.code)

    def _finished(self) -> ResolvedActors:
        ordered = sorted(self._drafts.items(), key=lambda item: min(mention.first for mention in item[1].mentions))
        index = {key: number for number, (key, _) in enumerate(ordered)}
        at: dict[int, int] = {}
        for number, (_, draft) in enumerate(ordered):
            for item in draft.mentions:
                at.update(dict.fromkeys(range(item.first, item.last + 1), number))
        clusters = tuple(cluster_of(self._parse, draft, at, index) for _, draft in ordered)
        return ResolvedActors(clusters, MappingProxyType(at), tuple(self._places))
