"""Rows and objects to records: which of their fields holds the text, the title and the rest."""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from extractors.lexicon import load
from pipeline.document import Rejected, Told
from pipeline.readers.days import day
from pipeline.readers.record import Record

PARTS = ("text", "title", "byline", "publisher", "url", "published")
DEEPEST = 4
SEPARATOR = "\n\n"

PUNCTUATION = re.compile(r"[\W_]+")
# Takes "<p>", "<br/>", "</div>", '<a href="…">'; leaves "<3" and "<name@example.com>".
MARKUP = re.compile(
    r"</?(?:p|br|div|span|a|ul|ol|li|h[1-6]|strong|em|b|i|blockquote|img|figure|table|html|body|section|article)(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
# Takes "&amp;", "&#8217;", "&rsquo;".
ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8});", re.IGNORECASE)
# Takes "https://news.example/feed", "www.gazette.co.uk"; leaves "Brackwater Gazette" and "BBC".
DOMAIN = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?")
ADDRESS = re.compile(r"https?://\S+")


@cache
def usual() -> dict[str, dict[str, int]]:
    """For each part of an article the names it usually has, and how good each is: 0 is best."""
    lexicon = _lexicon()["names"]
    return {part: {name: rank for rank, name in enumerate(lexicon[part])} for part in PARTS}


def mapping(words: str) -> dict[str, str]:
    """The names that fields have by what a user wrote: "title=kop,text=tekst". Raises ValueError when it is not so written."""
    pairs = dict(part.partition("=")[::2] for part in words.split(","))
    fields = {part.strip(): name.strip() for part, name in pairs.items()}
    if not all(fields.values()) or not fields.keys() <= set(PARTS):
        raise ValueError(f"{words!r} is no list of fields; write title=NAME,text=NAME with any of {', '.join(PARTS)}.")
    return fields


def record(name: str, row: Mapping[str, object], fields: Mapping[str, str], *, day_first: bool | None = None) -> Record:
    """The article in `row`, called `name`; `fields` says where its parts are if they have unusual names.

    `day_first` says what "03/05/2024" is, where the file tells.

    Raises Rejected when no field holds text.
    """
    flat = dict(_flat(row))
    parts = {part: _part(part, flat, fields) for part in PARTS}
    text, title = parts["text"], _plain(parts["title"])
    if text is None:
        raise Rejected("no_text", f"None of the fields {_listed(row)} holds the text of an article; --fields can name it.")
    url = parts["url"]
    return Record(
        name=name,
        data=article(text, title),
        markup=MARKUP.search(text) is not None,
        told=Told(
            title=title,
            byline=_plain(parts["byline"]),
            publisher=_plain(parts["publisher"]) if not DOMAIN.fullmatch(parts["publisher"] or "") else None,
            url=url if url and ADDRESS.fullmatch(url) else None,
            published=day(parts["published"], day_first=day_first),
        ),
    )


def article(text: str, title: str | None) -> bytes:
    """The article whose text, plain or marked up, was kept apart from its title. The title goes on top unless it is there."""
    if MARKUP.search(text) is None:
        text = html.unescape(text) if ENTITY.search(text) else text
        on_top = title is None or text.lstrip().startswith(title)
        return (text if on_top else f"{title}{SEPARATOR}{text}").encode(errors="replace")
    if re.search(r"<(?:body|h1)\b", text, re.IGNORECASE):
        return text.encode(errors="replace")
    escaped = html.escape(title or "", quote=False)
    heading = f"<h1>{escaped}</h1>\n" if title else ""
    return f"<html><head><title>{escaped}</title></head><body><article>{heading}{text}</article></body></html>".encode(errors="replace")


def holds_text(names: Sequence[str], fields: Mapping[str, str]) -> bool:
    """Whether one of the columns or keys called `names` would be taken for the text."""
    return fields["text"] in names if "text" in fields else any(_key(name) in usual()["text"] for name in names)


def _part(part: str, flat: Mapping[str, str], fields: Mapping[str, str]) -> str | None:
    """The value of one part: of the field the user named, else of the usual field with the best name."""
    if part in fields:
        return flat.get(fields[part])
    ranks = usual()[part]
    named = sorted((ranks[key], order, value) for order, (path, value) in enumerate(flat.items()) if (key := _bare(path)) in ranks)
    return named[0][2] if named else None


def _flat(value: object, path: str = "", depth: int = 0) -> Iterator[tuple[str, str]]:
    """The values in `value` that are text or numbers, with their paths: {"author": {"name": "X"}} gives author.name."""
    if isinstance(value, Mapping) and depth < DEEPEST:
        for key, inner in value.items():
            yield from _flat(inner, f"{path}.{key}" if path else str(key), depth + 1)
    elif isinstance(value, list) and path:
        if joined := _joined(value, SEPARATOR if _bare(path) in usual()["text"] else ", "):
            yield path, joined
    elif isinstance(value, str | int | float) and not isinstance(value, bool) and str(value).strip():
        yield path, str(value).strip()


def _joined(values: Sequence[object], separator: str) -> str:
    """Paragraphs or names in a list, or in objects in a list, as one text."""
    names = _lexicon()["values"]["names"]
    simple = ((next((one[name] for name in names if name in one), None) if isinstance(one, Mapping) else one) for one in values)
    return separator.join(one.strip() for one in simple if isinstance(one, str) and one.strip())


def _bare(path: str) -> str:
    """The name that counts for the field at `path`: without wrappers around it or the key that only holds its value."""
    keys = [key for key in path.split(".") if key]
    while len(keys) > 1 and _key(keys[0]) in _lexicon()["wrappers"]["names"]:
        keys = keys[1:]
    if len(keys) > 1 and keys[-1] in _lexicon()["values"]["names"] and _key("".join(keys)) not in _all_names():
        keys = keys[:-1]
    return _key("".join(keys))


def _key(name: str) -> str:
    return PUNCTUATION.sub("", name).lower()


@cache
def _all_names() -> frozenset[str]:
    return frozenset(name for names in usual().values() for name in names)


@cache
def _lexicon() -> dict[str, dict[str, list[str]]]:
    return load(Path(__file__).with_suffix(".toml"))


def _plain(value: str | None) -> str | None:
    """`value` as words on one line, without tags and entities."""
    if value is None:
        return None
    return " ".join(html.unescape(MARKUP.sub(" ", value)).split()) or None


def _listed(row: Mapping[str, object]) -> str:
    names = [str(name) for name in row][:12]
    return ", ".join(names) or "(none)"
