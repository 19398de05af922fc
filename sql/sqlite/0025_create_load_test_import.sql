-- 0025_create_load_test_import (SQLite; twin in sql/sqlserver). Safe to run again.
-- The company's own load tests, imported over the API: evidence of the analyses that come later.
CREATE TABLE IF NOT EXISTS LoadTestImport
(
    ImportNumber  INTEGER NOT NULL, -- 1, 2, 3 … in the order of saving
    ImportId      TEXT    NOT NULL, -- SHA-256 of what was sent, lower-case hexadecimal
    Name          TEXT    NOT NULL,
    TestCount     INTEGER NOT NULL,
    ImportedBy    TEXT    NOT NULL,
    ImportedAtUtc TEXT    NOT NULL,
    Document      TEXT    NOT NULL, -- JSON list of tests
    CONSTRAINT PK_LoadTestImport PRIMARY KEY (ImportNumber),
    CONSTRAINT UQ_LoadTestImport UNIQUE (ImportId)
);
