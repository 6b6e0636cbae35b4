"""MHTML pages and e-mails: the page a browser saved, or what a message says."""

import email
import email.policy
import re
from collections.abc import Iterator
from email.message import EmailMessage
from io import BytesIO
from typing import cast

from pipeline.document import Rejected, Told
from pipeline.readers.days import posted
from pipeline.readers.decoding import decode
from pipeline.readers.fields import article
from pipeline.readers.record import Container, Found, Member, Record
from pipeline.readers.text import as_utf8

# Takes "Re: ", "Fwd: Re: ".
FORWARDED = re.compile(r"^(?:(?:re|fwd?|aw|wg)\s*:\s*)+", re.IGNORECASE)
PAGES = frozenset({"text/html", "application/xhtml+xml"})
ADDRESS = re.compile(r"https?://\S+")


def read(container: Container) -> Iterator[Found]:
    """The page or the message in `container`, and the files attached to a message. Raises Rejected when it has no text."""
    message = email.message_from_bytes(container.whole(), policy=email.policy.default)
    if _is_page(message):
        yield _page(message)
        return
    yield _mail(message)
    for number, part in enumerate(message.iter_attachments(), start=1):
        if part.get_content_disposition() == "attachment":
            content = part.get_payload(decode=True)
            yield Member(name=part.get_filename() or f"attachment {number}", stream=BytesIO(content if isinstance(content, bytes) else b""))


def _is_page(message: EmailMessage) -> bool:
    """Whether a browser saved it: its parts have the addresses they came from, which those of a mail have not."""
    related = message.get_content_type() == "multipart/related"
    return related and any(part.get("Content-Location") or part.get("Snapshot-Content-Location") for part in message.walk())


def _page(message: EmailMessage) -> Record:
    """The page that a browser saved: the first part that is HTML. Its pictures, styles and frames are left."""
    page = next((part for part in message.walk() if part.get_content_type() in PAGES), None)
    if page is None:
        raise Rejected("no_text", "This saved page holds no HTML.")
    location = message.get("Snapshot-Content-Location") or page.get("Content-Location") or ""
    return Record(
        data=_content(page),
        markup=True,
        told=Told(url=location if ADDRESS.fullmatch(location) else None, saved=posted(message.get("Date"))),
    )


def _mail(message: EmailMessage) -> Record:
    """What the message says, by preference without markup. Its day is that of the text unless it was passed on."""
    body = message.get_body(preferencelist=("plain", "html"))
    if body is None:
        raise Rejected("no_text", "This message holds no text.")
    subject = " ".join(str(message.get("Subject", "")).split())
    title = FORWARDED.sub("", subject, count=1) or None
    sent = posted(message.get("Date"))
    content = _content(cast(EmailMessage, body))
    markup = body.get_content_type() == "text/html"
    return Record(
        data=content if markup else article(decode(content), title),
        markup=markup,
        told=Told(title=title, published=None if FORWARDED.match(subject) else sent, saved=sent),
    )


def _content(part: EmailMessage) -> bytes:
    """The text of `part`, decoded as it says of itself where it is not UTF-8."""
    payload = part.get_payload(decode=True)
    return as_utf8(payload if isinstance(payload, bytes) else b"", part.get_content_charset())
