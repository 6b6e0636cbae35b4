"""Offices: how a title is read and to whom, when and where it belongs.

`phrases` finds titles among the `words`: a `draft` of one grows `leftwards` and `rightwards` around its head; `titles` gives it one
canonical form. `bearers` finds whose it is: of the one it stands `beside`, with `gaps` that do not part them, of whom the sentence has
it `said`, by `ties`, or of one still `unnamed`. `verbs` and `addresses` read offices that no title tells; `successions` passes on one
of the `posts`. A `holding` is an office and its bearer; `times`, `terms` and `settled` say when, and `owners` at which organisation: if
none is printed, the one in `focus`.
"""
