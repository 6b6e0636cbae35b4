"""The nouns that a title turns on, "director" or "deputies": for those who read titles, and those who read the names beside them."""

from functools import cache

from extractors.lexicon import word_list


@cache
def singulars() -> frozenset[str]:
    """The nouns of offices and jobs in the singular, those that are ordinary words elsewhere among them."""
    return word_list("roles", "head") | word_list("roles", "head_weak")


@cache
def heads() -> frozenset[str]:
    """The same, singular and plural."""
    return singulars() | frozenset(f"{head[:-1]}ies" if head.endswith("ty") else f"{head}s" for head in singulars())


def singular(key: str) -> str:
    """A head in the singular: "director", "deputy" for "deputies", "boss" as it is."""
    return key if key in singulars() or not key.endswith("s") else f"{key[:-3]}y" if key.endswith("ies") else key[:-1]
