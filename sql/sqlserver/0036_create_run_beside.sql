-- 0036_create_run_beside (SQL Server; twin in sql/sqlite). Safe to run again.
-- What a run billed beside its fleets: usage outside them and capacity reservations, which draw on the same commitments.
-- Runs of before have no row.
IF OBJECT_ID(N'dbo.RunBeside') IS NULL
CREATE TABLE dbo.RunBeside
(
    RunNumber BIGINT         NOT NULL,
    Document  VARBINARY(MAX) NOT NULL, -- JSON in UTF-8, Brotli
    CONSTRAINT PK_RunBeside PRIMARY KEY (RunNumber),
    CONSTRAINT FK_RunBeside_Run FOREIGN KEY (RunNumber) REFERENCES dbo.Run (RunNumber)
);
