"""A ZIP archive: its members, one after the other."""

import zipfile
from collections.abc import Iterator
from typing import BinaryIO, cast

from pipeline.document import Rejected
from pipeline.readers.paths import Names
from pipeline.readers.record import Bad, Container, Found, Member, bad

ENCRYPTED = 0x1


def read(container: Container) -> Iterator[Found]:
    """The members of `container` in its order. Raises BadZipFile when it is none, Rejected when held in memory it is too large."""
    names = Names()
    with zipfile.ZipFile(container.seekable()) as archive:
        for info in archive.infolist():
            if info.is_dir() or names.aside(info.filename):
                continue
            try:
                name = names.of(info.filename)
            except Rejected as error:
                yield bad(error, info.filename)
                continue
            if info.flag_bits & ENCRYPTED:
                yield Bad(name=name, code="encrypted", message="This member is encrypted.")
                continue
            try:
                with archive.open(info) as stream:
                    yield Member(name=name, stream=cast(BinaryIO, stream))
            except (zipfile.BadZipFile, NotImplementedError) as error:
                yield Bad(name=name, code="corrupt", message=f"This member cannot be unpacked: {error}.")
