"""Offices: how a title is read and to whom, when and where it belongs.

`phrases` finds titles among the `words`: a `draft` of one grows `leftwards`, up to its `possessors`, and `rightwards`, over its
`topics`, around its head; `titles` gives it one canonical form. `bearers` finds whose it is: of the one it stands `beside`, with
`gaps` that do not part them, of whom the sentence has it `said`, by `ties`, of one still `unnamed`, or of whom the story has its
`openings`; `subjects` are those a clause speaks of, `antecedents` those its pronouns stand for, `speech` tells whose "I" it is.
`verbs`, by their `objects`, `addresses` and `portfolios` give offices that no title tells; `successions` passes on one of the
`posts`, by the words of `passing`, whether from `leavers` or among `chiefs` and deputies. A `holding` is an office and its bearer;
`times`, `terms` and `settled` say when, and `owners` at which organisation: the one `pointed` at, one of the `kinds` that have such
an office, or the one in `focus`.
"""
