-- 0004_create_run_failure (SQLite; twin in sql/sqlserver). Safe to run again.
-- What is missing from a run's result, and why.
CREATE TABLE IF NOT EXISTS RunFailure
(
    RunNumber INTEGER NOT NULL,
    Ordinal   INTEGER NOT NULL, -- Place in the result, from 0
    AccountId TEXT    NULL, -- With Region: the partition it belongs to; null for none
    Region    TEXT    NULL,
    Place     TEXT    NOT NULL,
    Step      TEXT    NOT NULL,
    Kind      TEXT    NOT NULL,
    Reason    TEXT    NOT NULL,
    CONSTRAINT PK_RunFailure PRIMARY KEY (RunNumber, Ordinal),
    CONSTRAINT FK_RunFailure_Run FOREIGN KEY (RunNumber) REFERENCES Run (RunNumber),
    CONSTRAINT FK_RunFailure_RunPartition FOREIGN KEY (RunNumber, AccountId, Region) REFERENCES RunPartition (RunNumber, AccountId, Region)
);
