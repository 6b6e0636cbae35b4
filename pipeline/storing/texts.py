"""The texts of articles and which of them are copies of others: their sketches, and the bands in which alike texts meet."""

from collections.abc import Sequence

from sqlite_utils import Database

from pipeline.storing.rows import digest_of
from pipeline.twins import Sketch, Twin, bands, is_copy, originals


class Texts:
    """The texts that the articles of a database have, each known by a number made from its digest."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def remember(self, digest: str, sketch: Sketch) -> None:
        """Keep the sketch of a text, and that its twins have to be looked for."""
        text = digest_of(digest)
        self._db.execute("INSERT OR IGNORE INTO sketches VALUES (?, ?, ?)", [text, digest, sketch.pack()])
        self._db.conn.executemany("INSERT OR IGNORE INTO bands VALUES (?, ?)", [(band, text) for band in bands(sketch)])
        self._db.execute("INSERT OR IGNORE INTO unsettled VALUES (?)", [text])

    def forget(self, digest: str) -> None:
        """Have the twins of a text looked for again, and forget its sketch when no article has it any more."""
        text = digest_of(digest)
        sketch = self._sketches([text])[text]
        self._db.conn.executemany("INSERT OR IGNORE INTO unsettled VALUES (?)", [(other,) for other in self._similar(sketch)])
        if not self._db.execute("SELECT 1 FROM articles WHERE text_sha256 = ?", [digest]).fetchone():
            self._db.conn.executemany("DELETE FROM bands WHERE band = ? AND text_id = ?", [(band, text) for band in bands(sketch)])
            self._db.execute("DELETE FROM sketches WHERE text_id = ?", [text])
            self._db.execute("DELETE FROM unsettled WHERE text_id = ?", [text])

    def unsettled(self) -> int | None:
        """A text whose twins have to be looked for, None when there is none."""
        row = self._db.execute("SELECT text_id FROM unsettled LIMIT 1").fetchone()
        return None if row is None else int(row[0])

    def settle(self, text: int) -> dict[int, int | None]:
        """The articles whose texts are tied to `text` by copies, and copies of copies, each with the article it is a copy of, if any."""
        sketches = self._tied(text)
        twins = [twin for text in sketches for twin in self._twins(text)]
        found = originals(twins, lambda one, other: is_copy(sketches[one], sketches[other]))
        self._db.conn.executemany("DELETE FROM unsettled WHERE text_id = ?", [(text,) for text in sketches])
        return dict(found)

    def _tied(self, text: int) -> dict[int, Sketch]:
        """The sketches of `text`, of its copies and originals, of theirs, and so on."""
        tied = self._sketches([text])
        waiting = list(tied.values())
        while waiting:
            sketch = waiting.pop()
            strangers = [other for other in self._similar(sketch) if other not in tied]
            for other, its_sketch in self._sketches(strangers).items():
                if is_copy(sketch, its_sketch) or is_copy(its_sketch, sketch):
                    tied[other] = its_sketch
                    waiting.append(its_sketch)
        return tied

    def _similar(self, sketch: Sketch) -> list[int]:
        """The texts worth comparing with that of `sketch`, itself among them."""
        marks = ",".join("?" * len(keys := bands(sketch)))
        return [text for (text,) in self._db.execute(f"SELECT DISTINCT text_id FROM bands WHERE band IN ({marks})", keys)]

    def _sketches(self, texts: Sequence[int]) -> dict[int, Sketch]:
        query = "SELECT sketch FROM sketches WHERE text_id = ?"
        return {text: Sketch.unpack(self._db.execute(query, [text]).fetchone()[0]) for text in texts}

    def _twins(self, text: int) -> list[Twin]:
        """The articles that have this text."""
        query = "SELECT id, published, words, source FROM articles JOIN sketches USING (text_sha256) WHERE text_id = ?"
        rows = self._db.execute(query, [text]).fetchall()
        return [
            Twin(article=article, text=text, published=published, words=words, source=source) for article, published, words, source in rows
        ]
