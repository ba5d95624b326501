-- The papers of a sign-off, printed at that moment: a later version of the program might print
-- other words or pages, and a signed paper must come out the same for ever.

CREATE TABLE signed_paper (
    sign_off TEXT NOT NULL REFERENCES sign_off (id),
    edition  TEXT NOT NULL CHECK (edition IN ('public', 'private')),
    pages    INTEGER NOT NULL,
    pdf      BLOB NOT NULL,
    PRIMARY KEY (sign_off, edition)
) STRICT;
