-- 0036_create_run_beside (SQLite; twin in sql/sqlserver). Safe to run again.
-- What a run billed beside its fleets: usage outside them and capacity reservations, which draw on the same commitments.
-- Runs of before have no row.
CREATE TABLE IF NOT EXISTS RunBeside
(
    RunNumber INTEGER NOT NULL,
    Document  BLOB    NOT NULL, -- JSON in UTF-8, Brotli
    CONSTRAINT PK_RunBeside PRIMARY KEY (RunNumber),
    CONSTRAINT FK_RunBeside_Run FOREIGN KEY (RunNumber) REFERENCES Run (RunNumber)
);
