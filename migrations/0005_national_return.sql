-- Where the trusts of the published national workbook are, one row a return.

CREATE TABLE national_return (
    name    TEXT NOT NULL,                     -- of the organisation, as published
    setting TEXT NOT NULL,
    region  TEXT NOT NULL,
    system  TEXT NOT NULL,                     -- integrated care system
    PRIMARY KEY (name, setting)
) STRICT, WITHOUT ROWID;
