"""The people and organisations that facts point at: which rows have to be looked at again, and what becomes of them."""

from collections.abc import Iterable
from datetime import date

from sqlite_utils import Database

from pipeline.identity import Sighting, identities
from pipeline.link import Value

NAMED = (("person_mentions", "person_id"), ("organisation_mentions", "organisation_id"), ("ratings", "subject_id"), ("ratings", "body_id"))
"""The columns by which the facts of an article name entities."""

# The columns of an entity, from the mention that has its fullest name; the honorific is the one most often used.
REFRESH = """
UPDATE people SET (name, given_name, family_name) = (
    SELECT name, given_name, family_name FROM person_mentions WHERE person_id = people.id
    ORDER BY length(name) DESC, name, given_name, family_name LIMIT 1
), honorific = (
    SELECT honorific FROM person_mentions WHERE person_id = people.id AND honorific IS NOT NULL
    GROUP BY honorific ORDER BY count(*) DESC, honorific LIMIT 1
) WHERE id IN (SELECT id FROM touched) AND EXISTS (SELECT 1 FROM person_mentions WHERE person_id = people.id);

UPDATE organisations SET (name, code, code_scheme, latitude, longitude) = (
    SELECT name, code, code_scheme, latitude, longitude FROM organisation_mentions WHERE organisation_id = organisations.id
    ORDER BY length(name) DESC, name, code IS NULL, code LIMIT 1
), kind = (
    SELECT kind FROM organisation_mentions WHERE organisation_id = organisations.id
    GROUP BY kind ORDER BY kind = 'other', count(*) DESC, kind LIMIT 1
) WHERE id IN (SELECT id FROM touched) AND EXISTS (SELECT 1 FROM organisation_mentions WHERE organisation_id = organisations.id);

DELETE FROM people WHERE id IN (SELECT id FROM touched)
    AND NOT EXISTS (SELECT 1 FROM person_mentions WHERE person_id = people.id)
    AND NOT EXISTS (SELECT 1 FROM roles WHERE person_id = people.id)
    AND NOT EXISTS (SELECT 1 FROM quotes WHERE person_id = people.id);

DELETE FROM organisations WHERE id IN (SELECT id FROM touched)
    AND NOT EXISTS (SELECT 1 FROM organisation_mentions WHERE organisation_id = organisations.id)
    AND NOT EXISTS (SELECT 1 FROM roles WHERE organisation_id = organisations.id)
    AND NOT EXISTS (SELECT 1 FROM ratings WHERE subject_id = organisations.id OR body_id = organisations.id)
    AND NOT EXISTS (SELECT 1 FROM quotes WHERE organisation_id = organisations.id);

DELETE FROM touched;
"""


# Names that could be those of two people: of one word, seen at two organisations, or told apart by an earlier run; and which are full.
NAMESAKES = """
SELECT same_name, max(name LIKE '% %') FROM people LEFT JOIN roles ON person_id = people.id
WHERE same_name IN (SELECT same_name FROM people WHERE id IN (SELECT id FROM touched))
GROUP BY same_name
HAVING NOT max(name LIKE '% %') OR count(DISTINCT organisation_id) > 1 OR count(DISTINCT people.id) > 1 ORDER BY same_name
"""

SIGHTINGS = """
SELECT DISTINCT people.id, articles.published, articles.id, organisation_id, role, status IN ('current', 'acting')
FROM people JOIN person_mentions ON person_mentions.person_id = people.id JOIN articles ON articles.id = person_mentions.article_id
LEFT JOIN roles ON roles.person_id = people.id AND roles.article_id = articles.id
WHERE same_name = ?
"""


class Entities:
    """The entities of a database, of which those are kept in mind whose mentions have changed in this run."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._db.execute("CREATE TEMP TABLE IF NOT EXISTS touched (id TEXT PRIMARY KEY)")

    def touch(self, ids: Iterable[Value]) -> None:
        """Look at these again when the run ends."""
        self._db.conn.executemany("INSERT OR IGNORE INTO touched VALUES (?)", [(entity,) for entity in ids])

    def touch_all(self) -> None:
        """Look at every entity again when the run ends."""
        self._db.execute("INSERT OR IGNORE INTO touched SELECT id FROM people UNION SELECT id FROM organisations")

    def touch_those_of(self, article: int) -> None:
        """Look at what this article names again when the run ends."""
        for table, column in NAMED:
            self._db.execute(f"INSERT OR IGNORE INTO touched SELECT {column} FROM {table} WHERE article_id = ?", [article])

    def settle(self) -> None:
        """Namesakes are told apart, entities that nothing names any more go, the others take their fullest name."""
        for name, full in self._db.execute(NAMESAKES).fetchall():
            self._tell_apart(name, full=bool(full))
        for statement in REFRESH.split(";\n"):
            self._db.execute(statement)

    def _tell_apart(self, name: str, *, full: bool) -> None:
        """Give the people who share a name the ids that `identities` finds for them."""
        rows = self._db.execute(SIGHTINGS, [name]).fetchall()
        sightings = [
            Sighting(published=date.fromisoformat(day) if day else None, article=article, organisation=place, role=role, current=bool(now))
            for _, day, article, place, role, now in rows
        ]
        ids = identities(name, sightings, full=full)
        for person, article in sorted({(row[0], row[2]) for row in rows if ids[row[2]] != row[0]}):
            copy = "INSERT OR IGNORE INTO people SELECT ?, name, honorific, given_name, family_name, same_name FROM people WHERE id = ?"
            self._db.execute(copy, [ids[article], person])
            self.touch([ids[article], person])
            for table in ("person_mentions", "roles", "quotes"):
                change = f"UPDATE {table} SET person_id = ? WHERE article_id = ? AND person_id = ?"
                self._db.execute(change, [ids[article], article, person])
