-- The database, as docs/records.md promises it. Fact tables follow their mention's fields; `store.py` checks that they agree.

CREATE TABLE IF NOT EXISTS runs (
    id INTEGER PRIMARY KEY,
    started TEXT NOT NULL,
    finished TEXT,
    version TEXT NOT NULL,
    model TEXT NOT NULL,
    settings TEXT NOT NULL,
    read INTEGER NOT NULL DEFAULT 0,
    written INTEGER NOT NULL DEFAULT 0,
    unchanged INTEGER NOT NULL DEFAULT 0,
    rejected INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE IF NOT EXISTS articles (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL,
    title TEXT,
    byline TEXT,
    publisher TEXT,
    url TEXT,
    published TEXT,
    published_rule TEXT,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    words INTEGER NOT NULL,
    text_sha256 TEXT NOT NULL,
    duplicate_of INTEGER REFERENCES articles(id),
    stale INTEGER NOT NULL DEFAULT 0, -- 1 while its facts have to be worked out again
    run_id INTEGER NOT NULL REFERENCES runs(id)
);
CREATE INDEX IF NOT EXISTS articles_text_sha256 ON articles(text_sha256);
CREATE INDEX IF NOT EXISTS articles_published ON articles(published);
CREATE INDEX IF NOT EXISTS articles_duplicate_of ON articles(duplicate_of);

-- What twins.py remembers of each text, so that copies are found without reading texts again. `bands` says which sketches are worth
-- comparing, `unsettled` which texts have come, changed or lost a twin since duplicates were last linked.
CREATE TABLE IF NOT EXISTS sketches (
    text_id INTEGER PRIMARY KEY,
    text_sha256 TEXT NOT NULL UNIQUE,
    sketch BLOB NOT NULL
);

CREATE TABLE IF NOT EXISTS bands (
    band INTEGER NOT NULL,
    text_id INTEGER NOT NULL,
    PRIMARY KEY (band, text_id)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS unsettled (
    text_id INTEGER PRIMARY KEY
);

CREATE TABLE IF NOT EXISTS rejects (
    source TEXT PRIMARY KEY,
    sha256 TEXT,
    stage TEXT NOT NULL,
    error TEXT NOT NULL,
    message TEXT NOT NULL,
    run_id INTEGER NOT NULL REFERENCES runs(id)
);

CREATE TABLE IF NOT EXISTS people (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    honorific TEXT,
    given_name TEXT,
    family_name TEXT,
    same_name TEXT NOT NULL -- the id that everybody of this name would share; identity.py tells them apart
);
CREATE INDEX IF NOT EXISTS people_same_name ON people(same_name);

CREATE TABLE IF NOT EXISTS organisations (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    code TEXT,
    code_scheme TEXT,
    latitude REAL,
    longitude REAL
);

CREATE TABLE IF NOT EXISTS person_mentions (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles(id),
    person_id TEXT NOT NULL REFERENCES people(id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    sentence TEXT NOT NULL,
    rule TEXT NOT NULL,
    name TEXT NOT NULL,
    honorific TEXT,
    given_name TEXT,
    family_name TEXT
);

CREATE TABLE IF NOT EXISTS organisation_mentions (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles(id),
    organisation_id TEXT NOT NULL REFERENCES organisations(id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    sentence TEXT NOT NULL,
    rule TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    code TEXT,
    code_scheme TEXT,
    latitude REAL,
    longitude REAL
);

CREATE TABLE IF NOT EXISTS roles (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles(id),
    person_id TEXT NOT NULL REFERENCES people(id),
    organisation_id TEXT REFERENCES organisations(id),
    title TEXT NOT NULL,
    role TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('current', 'acting', 'former', 'incoming')),
    role_from TEXT,
    role_to TEXT,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    sentence TEXT NOT NULL,
    rule TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS ratings (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles(id),
    subject_id TEXT NOT NULL REFERENCES organisations(id),
    body_id TEXT NOT NULL REFERENCES organisations(id),
    scheme TEXT NOT NULL,
    area TEXT NOT NULL,
    area_text TEXT,
    grade TEXT NOT NULL,
    rank INTEGER,
    scale INTEGER,
    status TEXT NOT NULL CHECK (status IN ('current', 'previous')),
    rated_from TEXT,
    rated_to TEXT,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    sentence TEXT NOT NULL,
    rule TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS dates (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles(id),
    date_from TEXT NOT NULL,
    date_to TEXT NOT NULL,
    precision TEXT NOT NULL,
    relative INTEGER NOT NULL,
    anchor TEXT, -- the day it was resolved against, where one was needed
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    sentence TEXT NOT NULL,
    rule TEXT NOT NULL,
    CHECK (date_from <= date_to)
);

CREATE TABLE IF NOT EXISTS figures (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles(id),
    kind TEXT NOT NULL,
    value REAL NOT NULL,
    value_max REAL,
    of_total REAL,
    unit TEXT,
    noun TEXT,
    per TEXT,
    qualifier TEXT NOT NULL,
    figure_from TEXT,
    figure_to TEXT,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    sentence TEXT NOT NULL,
    rule TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS quotes (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles(id),
    person_id TEXT REFERENCES people(id),
    organisation_id TEXT REFERENCES organisations(id),
    cue TEXT,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    sentence TEXT NOT NULL,
    rule TEXT NOT NULL
);

CREATE INDEX IF NOT EXISTS person_mentions_article ON person_mentions(article_id);
CREATE INDEX IF NOT EXISTS person_mentions_person ON person_mentions(person_id);
CREATE INDEX IF NOT EXISTS organisation_mentions_article ON organisation_mentions(article_id);
CREATE INDEX IF NOT EXISTS organisation_mentions_organisation ON organisation_mentions(organisation_id);
CREATE INDEX IF NOT EXISTS roles_article ON roles(article_id);
CREATE INDEX IF NOT EXISTS roles_person ON roles(person_id);
CREATE INDEX IF NOT EXISTS roles_organisation ON roles(organisation_id, role);
CREATE INDEX IF NOT EXISTS ratings_article ON ratings(article_id);
CREATE INDEX IF NOT EXISTS ratings_subject ON ratings(subject_id, area);
CREATE INDEX IF NOT EXISTS ratings_body ON ratings(body_id);
CREATE INDEX IF NOT EXISTS dates_article ON dates(article_id);
CREATE INDEX IF NOT EXISTS dates_from ON dates(date_from);
CREATE INDEX IF NOT EXISTS figures_article ON figures(article_id);
CREATE INDEX IF NOT EXISTS figures_noun ON figures(noun);
CREATE INDEX IF NOT EXISTS quotes_article ON quotes(article_id);
CREATE INDEX IF NOT EXISTS quotes_person ON quotes(person_id);
CREATE INDEX IF NOT EXISTS quotes_organisation ON quotes(organisation_id);

CREATE VIRTUAL TABLE IF NOT EXISTS articles_fts USING fts5(title, text, content='articles', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2');
CREATE TRIGGER IF NOT EXISTS articles_fts_insert AFTER INSERT ON articles BEGIN
    INSERT INTO articles_fts (rowid, title, text) VALUES (new.id, new.title, new.text);
END;
CREATE TRIGGER IF NOT EXISTS articles_fts_delete AFTER DELETE ON articles BEGIN
    INSERT INTO articles_fts (articles_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
END;

-- When each rating was awarded: where the article does not say, a current rating is as old as its article.
CREATE VIEW IF NOT EXISTS awards AS
SELECT
    ratings.*,
    coalesce(rated_from, CASE status WHEN 'current' THEN published END) AS awarded_from,
    coalesce(rated_to, CASE status WHEN 'current' THEN published END) AS awarded_to,
    published
FROM ratings JOIN articles ON articles.id = ratings.article_id;

-- A row per subject, area and award, oldest first, with the grade before it. An award that two articles tell of
-- (the same grade, one period inside the other, or one without a date) is one row: the one that is dated most precisely.
-- An article that tells of two awards of one grade, now and before, tells of two.
CREATE VIEW IF NOT EXISTS rating_history AS
WITH told_once AS (
    SELECT * FROM awards AS told
    WHERE NOT EXISTS (
        SELECT 1 FROM awards AS better
        WHERE better.subject_id = told.subject_id AND better.body_id = told.body_id AND better.area = told.area
            AND better.grade = told.grade AND better.id <> told.id
            AND (better.article_id <> told.article_id OR better.status = told.status)
            AND (
                (told.awarded_from IS NULL
                    AND (told.published IS NULL OR coalesce(better.awarded_to, better.published) <= told.published)
                    AND (better.awarded_from IS NOT NULL OR better.id < told.id))
                OR (better.awarded_from >= told.awarded_from AND better.awarded_to <= told.awarded_to
                    AND (better.awarded_from > told.awarded_from OR better.awarded_to < told.awarded_to OR better.id < told.id))
            )
    )
), ordered AS (
    SELECT told_once.*, coalesce(awarded_to, date(published, '-1 day')) AS order_by FROM told_once
)
SELECT
    subject.name AS subject, area, grade, rank, scale, body.name AS body, scheme, awarded_from, awarded_to,
    lag(grade) OVER past AS grade_before,
    CASE WHEN scale = lag(scale) OVER past THEN lag(rank) OVER past - rank END AS ranks_up,
    subject_id, body_id, article_id, ordered.id AS rating_id, sentence
FROM ordered
JOIN organisations AS subject ON subject.id = subject_id
JOIN organisations AS body ON body.id = body_id
WINDOW past AS (PARTITION BY subject_id, body_id, area ORDER BY order_by, status DESC, ordered.id)
ORDER BY subject, area, order_by, status DESC;

-- Who held which office in which standing: between which articles' dates that was seen, what they were before, and since
-- when and until when the articles say that the office was held.
CREATE VIEW IF NOT EXISTS office_holders AS
SELECT
    organisations.name AS organisation, role, people.name AS person, status,
    lag(status) OVER (PARTITION BY roles.organisation_id, role, roles.person_id ORDER BY min(published), min(roles.id)) AS status_before,
    min(published) AS first_seen, max(published) AS last_seen, min(role_from) AS held_from, max(role_to) AS held_to,
    count(DISTINCT article_id) AS articles, roles.organisation_id, roles.person_id
FROM roles
JOIN articles ON articles.id = roles.article_id
JOIN people ON people.id = roles.person_id
LEFT JOIN organisations ON organisations.id = roles.organisation_id
GROUP BY roles.organisation_id, role, roles.person_id, status
ORDER BY organisation, role, first_seen, person, status;

-- The organisation an article is most about: the one its ratings are of, else the one it names most.
CREATE VIEW IF NOT EXISTS article_subjects AS
WITH weights AS (
    SELECT article_id, subject_id AS organisation_id, 1000 AS weight, start FROM ratings WHERE status = 'current'
    UNION ALL
    SELECT article_id, organisation_id, 1, organisation_mentions.start FROM organisation_mentions
    JOIN organisations ON organisations.id = organisation_id
    WHERE organisations.kind NOT IN ('inspectorate', 'regulator', 'government department', 'media', 'political party')
), ranked AS (
    SELECT article_id, organisation_id,
        row_number() OVER (PARTITION BY article_id ORDER BY sum(weight) DESC, min(start)) AS place
    FROM weights GROUP BY article_id, organisation_id
)
SELECT article_id, organisation_id FROM ranked WHERE place = 1;

-- Figures that count recommendations, with the organisation the article is most about.
CREATE VIEW IF NOT EXISTS recommendations AS
SELECT
    organisations.name AS subject, figures.value AS recommendations, figures.qualifier, articles.published, articles.title,
    figures.sentence, article_subjects.organisation_id AS subject_id, figures.article_id, figures.id AS figure_id
FROM figures
JOIN articles ON articles.id = figures.article_id
LEFT JOIN article_subjects ON article_subjects.article_id = figures.article_id
LEFT JOIN organisations ON organisations.id = article_subjects.organisation_id
WHERE figures.noun = 'recommendation'
ORDER BY subject, articles.published;
