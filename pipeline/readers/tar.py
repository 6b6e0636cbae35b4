"""A tar archive: its members, one after the other, as they stream by."""

import tarfile
from collections.abc import Iterator
from typing import BinaryIO, cast

from pipeline.document import Rejected
from pipeline.readers.paths import Names
from pipeline.readers.record import Bad, Container, Found, Member, bad


def read(container: Container) -> Iterator[Found]:
    """The files in `container` in its order; links and devices are refused. Raises TarError when it breaks off."""
    names = Names()
    with tarfile.open(fileobj=container.stream, mode="r|") as archive:
        for info in archive:
            if info.isdir() or names.aside(info.name):
                continue
            try:
                name = names.of(info.name)
            except Rejected as error:
                yield bad(error, info.name)
                continue
            stream = archive.extractfile(info) if info.isfile() else None
            if stream is None:
                yield Bad(name=name, code="unsafe_member", message="This member is a link or a device, which is not followed.")
            else:
                yield Member(name=name, stream=cast(BinaryIO, stream))
            archive.members = []  # type: ignore[attr-defined]  # else it remembers every member it has passed
