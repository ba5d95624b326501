-- Plans of an assessment, with every version they had, and technologies of the trust's own.

CREATE TABLE plan (
    id         TEXT PRIMARY KEY,               -- UUID
    assessment TEXT NOT NULL REFERENCES assessment (id),
    name       TEXT NOT NULL,
    created_at TEXT NOT NULL,
    removed_at TEXT
) STRICT, WITHOUT ROWID;

-- Means, choice and the solver's certificate; the highest version is the plan as it stands.
CREATE TABLE plan_version (
    plan         TEXT NOT NULL REFERENCES plan (id),
    version      INTEGER NOT NULL,             -- from 1
    request      TEXT NOT NULL,                -- JSON
    solution     TEXT NOT NULL,                -- JSON, with objective, bound, gap, status and versions
    next_pound   TEXT NOT NULL DEFAULT '[]',   -- JSON
    answers_hash TEXT NOT NULL,                -- SHA-256 of the answers it was made from
    saved_at     TEXT NOT NULL,
    PRIMARY KEY (plan, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE own_technology (
    id         TEXT PRIMARY KEY,
    technology TEXT NOT NULL,                  -- JSON
    changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
