"""Small widgets and helpers that several panes use.

`notices` (what went wrong, with ways on) and `toast` (what was done) speak to the user; `entry_button`, `segments` and
`fold` are buttons; `margin` and `quotation` serve texts, `typed_dates` and `date_field` dates; `item_delegate` and
`bidi_isolate` show words in their own direction; `icon` is the sign of the app.
"""
