-- 0038_create_advice_import (SQLite; twin in sql/sqlserver). Safe to run again.
-- What people import of AWS's own recommendations. Added, never changed; the newest for a resource counts.
CREATE TABLE IF NOT EXISTS AdviceImport
(
    ImportId      TEXT NOT NULL, -- SHA-256 of what was sent, lower-case hexadecimal
    ImportedAtUtc TEXT NOT NULL,
    Document      BLOB NOT NULL, -- JSON in UTF-8, Brotli
    CONSTRAINT PK_AdviceImport PRIMARY KEY (ImportId)
);
