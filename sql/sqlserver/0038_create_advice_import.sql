-- 0038_create_advice_import (SQL Server; twin in sql/sqlite). Safe to run again.
-- What people import of AWS's own recommendations. Added, never changed; the newest for a resource counts.
IF OBJECT_ID(N'dbo.AdviceImport') IS NULL
CREATE TABLE dbo.AdviceImport
(
    ImportId      CHAR(64)       NOT NULL, -- SHA-256 of what was sent, lower-case hexadecimal
    ImportedAtUtc DATETIME2(0)   NOT NULL,
    Document      VARBINARY(MAX) NOT NULL, -- JSON in UTF-8, Brotli
    CONSTRAINT PK_AdviceImport PRIMARY KEY (ImportId)
);
