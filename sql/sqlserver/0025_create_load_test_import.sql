-- 0025_create_load_test_import (SQL Server; twin in sql/sqlite). Safe to run again.
-- The company's own load tests, imported over the API: evidence of the analyses that come later.
IF OBJECT_ID(N'dbo.LoadTestImport') IS NULL
CREATE TABLE dbo.LoadTestImport
(
    ImportNumber  BIGINT        NOT NULL, -- 1, 2, 3 … in the order of saving
    ImportId      CHAR(64)      NOT NULL, -- SHA-256 of what was sent, lower-case hexadecimal
    Name          NVARCHAR(MAX) NOT NULL,
    TestCount     INT           NOT NULL,
    ImportedBy    NVARCHAR(MAX) NOT NULL,
    ImportedAtUtc DATETIME2(0)  NOT NULL,
    Document      NVARCHAR(MAX) NOT NULL, -- JSON list of tests
    CONSTRAINT PK_LoadTestImport PRIMARY KEY (ImportNumber),
    CONSTRAINT UQ_LoadTestImport UNIQUE (ImportId)
);
