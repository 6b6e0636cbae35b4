"""Offices: how a title is read and to whom, when and where it belongs.

`phrases` finds titles and `titles` gives them one canonical form; `bearers` finds whose they are, by what stands beside them or
by `ties` in the sentence; `verbs` and `addresses` read offices that no title tells; `successions` passes an office on; `times`,
`terms` and `settled` say when it was held, and `owners` at which organisation.
"""
