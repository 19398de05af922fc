-- 0037_create_invoice (SQLite; twin in sql/sqlserver). Safe to run again.
-- What each source of invoices said when it was last read, by week, fleet, kind and currency; replaced whole by the next reading.
CREATE TABLE IF NOT EXISTS Invoice
(
    SourceHash TEXT NOT NULL, -- SHA-256 of its name, lower-case hexadecimal
    ReadAtUtc  TEXT NOT NULL,
    Document   BLOB NOT NULL, -- JSON in UTF-8, Brotli
    CONSTRAINT PK_Invoice PRIMARY KEY (SourceHash)
);
