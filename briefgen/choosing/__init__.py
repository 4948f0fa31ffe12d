"""A language model may choose, never write: it is shown numbered passages, and numbers are all that is taken from it.

In: texts, how many are wanted, and where the model answers: an endpoint on this machine that speaks the chat
completions of OpenAI. Out: numbers of the texts. No word of the answer goes anywhere, not into an error either; an
answer that is anything but such numbers is refused whole. Nothing here is called unless a person asks for it. Read in
this order: `endpoint` (which addresses are taken), `request` (what is asked), `answer` (what is taken of the reply),
`connection` (the one call, within bounds of time and size). Nothing here knows an article.
"""

from briefgen.choosing.connection import choose_numbers
from briefgen.choosing.endpoint import Endpoint

__all__ = ["Endpoint", "choose_numbers"]
