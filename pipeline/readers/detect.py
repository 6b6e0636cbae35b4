"""What a file is, by its content first and its suffix second."""

import json
import re
from pathlib import PurePosixPath

HEAD_BYTES = 1 << 20  # a page saved from a database opens with hundreds of kilobytes of script

SIGNATURES = {
    b"WARC/": "warc",
    b"\x1f\x8b": "gzip",
    b"BZh": "bzip2",
    b"\xfd7zXZ\x00": "xz",
    b"{\\rtf": "rtf",
    b"%PDF-": "pdf",
}
TAR = slice(257, 262)

SUFFIXES = {".csv": "csv", ".tsv": "csv", ".tab": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".mht": "message", ".mhtml": "message"}
SUFFIXES_OF_JSON = frozenset({".json", ".jsonl", ".ndjson", ".geojson", ".txt", ""})

# Takes '[{"title": …', '{ "title": …', "[]"; leaves "[Picture: The harbour]" and "{{template}}".
JSON = re.compile(rb'\s*(?:\[\s*(?:\{\s*["}]|\])|\{\s*["}])')

# Takes "<rss version=…", "<feed xmlns=…", "<rdf:RDF …" after the prolog and comments; leaves "<html>".
FEED = re.compile(rb"\s*(?:<\?[^>]{0,500}>\s*|<!--.{0,2000}?-->\s*|<!DOCTYPE[^>]{0,500}>\s*){0,8}<(?:rss|feed|rdf:RDF)[\s>]", re.DOTALL)

PAGE = re.compile(rb"\s*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)

# Takes a head of lines "Name: value" that also says what only a message says; leaves "From: Jane Doe" at the top of a text.
HEADER = re.compile(rb"(?:From |[A-Za-z][A-Za-z-]{1,40}:)")
MESSAGE = re.compile(rb"^(?:MIME-Version|Message-ID|Received|Content-Transfer-Encoding):", re.IGNORECASE | re.MULTILINE)

# Takes "   2 of 10 DOCUMENTS"; leaves "2 of 10 documents were lost".
LEXIS_NUMBER = re.compile(rb"^[ \t]*(?:FOCUS - )?\d{1,6} of \d{1,6} DOCUMENTS?[ \t]*\r?$", re.MULTILINE)
LEXIS_END = re.compile(rb"^[ \t]*End of Document[ \t]*\r?$", re.MULTILINE)
LEXIS_LABEL = re.compile(rb"^(?:Load-Date|Length): ", re.MULTILINE)
# Takes "Document GRDN000020190512ef5c0000x", the number Factiva ends an article with: source, day, serial.
FACTIVA_END = re.compile(rb"^(?:AN[\s|:]{1,5})?Document [A-Za-z0-9]{5,10}(?:19|20)\d{6}[a-z0-9]{6,12}[ \t|]*\r?$", re.MULTILINE)
FACTIVA_PAGE = b"articleParagraph"
FACTIVA_NAME = b"factiva"
PROQUEST_RULE = re.compile(rb"^_{20,}[ \t]*\r?$", re.MULTILINE)
PROQUEST_LABEL = re.compile(rb"^(?:ProQuest document ID|Full [Tt]ext): ?", re.MULTILINE)

# Takes "---" and labels under it as Markdown has them, or lines "Headline: …" and "Date: …" at the very top; leaves "From: …".
RULED = re.compile(rb"---[ \t]*\r?\n(?:[^\n]{0,2000}\n){1,40}?---[ \t]*\r?\n")
LABELS = re.compile(rb"(?:[A-Za-z][A-Za-z ]{1,30}:[ \t]*[^\n]{1,500}\n){2,12}[ \t\r]*\n")
NAMED = re.compile(rb"^(?:headline|title)[ \t]*:[ \t]*\S", re.IGNORECASE | re.MULTILINE)

# The first name in an office document's archive, and the folder that says which kind it is.
OFFICE = re.compile(rb"(?:\[Content_Types\]\.xml|_rels/|docProps/|word/|xl/|ppt/)")
OPEN_TEXT = b"mimetypeapplication/vnd.oasis.opendocument.text"
NAME_OFFSET = 30


def detect(head: bytes, name: str) -> str | None:
    """The format of a file called `name` that begins with `head`; None for a single page or plain text, or for what is not read."""
    for signature, format_name in SIGNATURES.items():
        if head.startswith(signature):
            return format_name
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip(head, _suffix(name))
    if head[TAR] == b"ustar":
        return "tar"
    return _text(head.removeprefix(b"\xef\xbb\xbf"), _suffix(name)) if head.strip() else None


def export(head: bytes) -> str | None:
    """The newspaper database whose layout the plain text `head` has, if it has one."""
    if LEXIS_NUMBER.search(head) or (LEXIS_END.search(head) and LEXIS_LABEL.search(head)):
        return "lexisnexis"
    if FACTIVA_END.search(head):
        return "factiva"
    if PROQUEST_RULE.search(head) and PROQUEST_LABEL.search(head):
        return "proquest"
    return None


def _suffix(name: str) -> str:
    return PurePosixPath(name).suffix.lower()


def _zip(head: bytes, suffix: str) -> str | None:
    if head.startswith(OPEN_TEXT, NAME_OFFSET):
        return "odt"
    if not OFFICE.match(head, NAME_OFFSET):
        return "zip"
    if b"xl/" in head or b"ppt/" in head:
        return None  # a spreadsheet or slides
    return "docx" if b"word/" in head or suffix == ".docx" else "zip"


def _text(head: bytes, suffix: str) -> str | None:
    if suffix in SUFFIXES_OF_JSON and JSON.match(head):
        return "jsonl" if suffix in (".jsonl", ".ndjson") or _is_lines(head) else "json"
    if FEED.match(head):
        return "feed"
    if HEADER.match(head) and MESSAGE.search(head, 0, 1 << 14):
        return "message"
    if FACTIVA_PAGE in head and FACTIVA_NAME in head.lower():
        return "factiva_page"
    return export(head) or (None if PAGE.match(head) else SUFFIXES.get(suffix) or _labelled(head))


def _labelled(head: bytes) -> str | None:
    """Whether the text opens with labels of which one gives its title."""
    labels = RULED.match(head) or LABELS.match(head)
    return "labelled" if labels and NAMED.search(labels[0]) else None


def _is_lines(head: bytes) -> bool:
    """Whether the first line is a whole JSON object and the second begins another."""
    first, _, rest = head.lstrip().partition(b"\n")
    if not rest.lstrip().startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(first), dict)
    except ValueError:
        return False
