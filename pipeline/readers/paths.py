"""The paths of members in archives: which are safe, which are worth reading, and how to call them apart."""

import re
from collections import Counter
from pathlib import PurePosixPath

from pipeline.document import Rejected

PAGES = frozenset({".html", ".htm", ".xhtml"})
DRIVE = re.compile(r"[A-Za-z]:")


class Names:
    """The names of the members seen so far in one archive."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()
        self._companions: set[str] = set()

    def of(self, path: str) -> str:
        """A name for the member at `path` that no other has. Raises Rejected when the path leads out of the archive."""
        path = path.replace("\\", "/").removeprefix("./")
        if path.startswith("/") or DRIVE.match(path) or ".." in path.split("/") or "\0" in path:
            raise Rejected("unsafe_path", "This member's path leads out of the archive.")
        page = PurePosixPath(path)
        if page.suffix.lower() in PAGES:
            self._companions.add(f"{page.with_suffix('')}_files")
        self._seen[path] += 1
        return path if self._seen[path] == 1 else f"{path}~{self._seen[path]}"

    def aside(self, path: str) -> bool:
        """Whether the member at `path` is no document of the archive: hidden, the system's, or a picture of a saved page."""
        path = path.replace("\\", "/")
        hidden = any(part.startswith((".", "__MACOSX")) and part not in (".", "..") for part in path.split("/"))
        return hidden or not self._companions.isdisjoint(map(str, PurePosixPath(path).parents))
