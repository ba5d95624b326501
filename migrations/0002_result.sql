-- Scorecards that were signed off, answers retired by a new edition, and national results.

-- A frozen scorecard: readable and printed identically for ever, so everything it rests on is kept.
CREATE TABLE sign_off (
    id           TEXT PRIMARY KEY,             -- UUID
    assessment   TEXT NOT NULL REFERENCES assessment (id),
    revision     INTEGER NOT NULL,
    date         TEXT NOT NULL,
    roles        TEXT NOT NULL,                -- JSON list of roles that signed
    edition      TEXT NOT NULL,
    engine       INTEGER NOT NULL,             -- version of the scoring rules
    content_hash TEXT NOT NULL,                -- SHA-256 over trust, answers and scorecard
    trust        TEXT NOT NULL,                -- JSON
    answers      TEXT NOT NULL,                -- JSON
    scorecard    TEXT NOT NULL,                -- JSON
    UNIQUE (assessment, revision)
) STRICT, WITHOUT ROWID;

-- Answers that a new edition has no place for; never deleted.
CREATE TABLE archived_answer (
    id          INTEGER PRIMARY KEY,
    assessment  TEXT NOT NULL REFERENCES assessment (id),
    edition     TEXT NOT NULL,                 -- the edition it was given under
    question    TEXT NOT NULL,
    answer      TEXT NOT NULL,                 -- JSON
    archived_at TEXT NOT NULL
) STRICT;

CREATE INDEX archived_answer_by_assessment ON archived_answer (assessment);

-- The published national workbook, one row a return and score.
CREATE TABLE national_score (
    name    TEXT NOT NULL,                     -- of the organisation, as published
    setting TEXT NOT NULL,
    year    INTEGER NOT NULL,
    measure TEXT NOT NULL,                     -- a pillar's code, or 'overall'
    exact   TEXT NOT NULL,                     -- exact ratio, like 49/20
    PRIMARY KEY (name, setting, year, measure)
) STRICT, WITHOUT ROWID;

-- Published scores typed in for a trust that the workbook does not hold.
CREATE TABLE published_score (
    assessment TEXT NOT NULL REFERENCES assessment (id),
    year       INTEGER NOT NULL,
    measure    TEXT NOT NULL,
    exact      TEXT NOT NULL,
    PRIMARY KEY (assessment, year, measure)
) STRICT, WITHOUT ROWID;
