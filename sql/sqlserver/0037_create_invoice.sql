-- 0037_create_invoice (SQL Server; twin in sql/sqlite). Safe to run again.
-- What each source of invoices said when it was last read, by week, fleet, kind and currency; replaced whole by the next reading.
IF OBJECT_ID(N'dbo.Invoice') IS NULL
CREATE TABLE dbo.Invoice
(
    SourceHash CHAR(64)       NOT NULL, -- SHA-256 of its name, lower-case hexadecimal
    ReadAtUtc  DATETIME2(0)   NOT NULL,
    Document   VARBINARY(MAX) NOT NULL, -- JSON in UTF-8, Brotli
    CONSTRAINT PK_Invoice PRIMARY KEY (SourceHash)
);
