-- Assessments and their answers.
-- Times are RFC 3339 in UTC; dates are ISO. Numbers that must stay exact are kept as integers.

CREATE TABLE assessment (
    id          TEXT PRIMARY KEY,              -- UUID
    edition     TEXT NOT NULL,                 -- id of the question set it is on
    name        TEXT NOT NULL,                 -- of the trust
    code        TEXT NOT NULL DEFAULT '',      -- organisation code, empty when unknown
    setting     TEXT NOT NULL CHECK (setting IN ('acute', 'community', 'mental-health', 'ambulance')),
    size        TEXT NOT NULL CHECK (size IN ('small', 'medium', 'large')),
    turnover    INTEGER,                       -- £ thousand a year
    staff       INTEGER,                       -- whole-time equivalents
    sites       INTEGER,
    epr         TEXT NOT NULL DEFAULT '',      -- main record system in use
    plan_start  TEXT,                          -- financial quarter, like 2027-Q1
    place       TEXT,                          -- question last looked at
    example     INTEGER NOT NULL DEFAULT 0 CHECK (example IN (0, 1)),
    revision    INTEGER NOT NULL DEFAULT 1,    -- a sign-off ends one
    copied_from TEXT REFERENCES assessment (id),
    created_at  TEXT NOT NULL,
    changed_at  TEXT NOT NULL,
    removed_at  TEXT                           -- in the bin since; nothing is deleted
) STRICT;

CREATE TABLE answer (
    assessment     TEXT NOT NULL REFERENCES assessment (id),
    question       TEXT NOT NULL,
    level          INTEGER CHECK (level BETWEEN 1 AND 5),
    not_applicable TEXT,                       -- the reason; never together with a level
    confidence     TEXT CHECK (confidence IN ('verified', 'evidenced', 'judgement', 'unsure')),
    comment        TEXT NOT NULL DEFAULT '',
    owner          TEXT NOT NULL DEFAULT '',
    target         INTEGER CHECK (target BETWEEN 1 AND 5),
    to_confirm     INTEGER NOT NULL DEFAULT 0 CHECK (to_confirm IN (0, 1)),
    changed_at     TEXT NOT NULL,
    PRIMARY KEY (assessment, question),
    CHECK (level IS NULL OR not_applicable IS NULL)
) STRICT, WITHOUT ROWID;

-- Criteria above the level that are already met.
CREATE TABLE answer_criterion (
    assessment TEXT NOT NULL,
    question   TEXT NOT NULL,
    criterion  TEXT NOT NULL,
    PRIMARY KEY (assessment, question, criterion),
    FOREIGN KEY (assessment, question) REFERENCES answer (assessment, question) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE answer_evidence (
    assessment TEXT NOT NULL,
    question   TEXT NOT NULL,
    position   INTEGER NOT NULL,               -- order as entered, from 0
    title      TEXT NOT NULL,
    location   TEXT NOT NULL DEFAULT '',
    date       TEXT,
    sha256     TEXT,
    PRIMARY KEY (assessment, question, position),
    FOREIGN KEY (assessment, question) REFERENCES answer (assessment, question) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE answer_measure (
    assessment  TEXT NOT NULL,
    question    TEXT NOT NULL,
    measure     TEXT NOT NULL,
    thousandths INTEGER NOT NULL,              -- the value × 1,000, exact
    taken_on    TEXT,
    PRIMARY KEY (assessment, question, measure),
    FOREIGN KEY (assessment, question) REFERENCES answer (assessment, question) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What an answer was before each change; undo takes the latest back.
CREATE TABLE answer_history (
    id          INTEGER PRIMARY KEY,
    assessment  TEXT NOT NULL REFERENCES assessment (id),
    question    TEXT NOT NULL,
    answer      TEXT NOT NULL,                 -- JSON, as it was; {} when there was none
    replaced_at TEXT NOT NULL
) STRICT;

CREATE INDEX answer_history_by_question ON answer_history (assessment, question, id);

-- Choices that belong to the person, not to an assessment.
CREATE TABLE preference (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL                        -- JSON
) STRICT, WITHOUT ROWID;

-- The front sheet of the board paper, remembered for the next report.
CREATE TABLE front_sheet (
    assessment TEXT PRIMARY KEY REFERENCES assessment (id),
    sheet      TEXT NOT NULL,                  -- JSON
    changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
