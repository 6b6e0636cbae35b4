"""How dates are read: the words of a date into an expression, which knows what it means but not yet when.

`stretches` cuts the text, `words` and the four modules of rules (`days`, `turns`, `distances`, `years`) read an
expression, `guards` keeps names and counts out, `reader` joins ranges, `tense` tells which way a clause looks.
"""
