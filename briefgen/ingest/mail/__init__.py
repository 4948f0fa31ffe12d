"""E-mail: messages, boxes of them, and what people forward.

`message` reads one message, by `headers`, `forwards` (what it passes on) and `own_words` (what its writer wrote);
`mailboxes` reads files of many. `mail_words` has the words of mail programs in many languages.
"""
