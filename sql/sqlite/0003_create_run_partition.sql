-- 0003_create_run_partition (SQLite; twin in sql/sqlserver). Safe to run again.
-- How reading each account and region ended in each run.
CREATE TABLE IF NOT EXISTS RunPartition
(
    RunNumber     INTEGER NOT NULL,
    AccountId     TEXT    NOT NULL,
    Region        TEXT    NOT NULL,
    AccountName   TEXT    NOT NULL,
    InstanceCount INTEGER NOT NULL,
    FleetCount    INTEGER NOT NULL,
    NewestDataUtc TEXT    NULL,
    Warnings      TEXT    NOT NULL, -- JSON list of sentences
    CONSTRAINT PK_RunPartition PRIMARY KEY (RunNumber, AccountId, Region),
    CONSTRAINT FK_RunPartition_Run FOREIGN KEY (RunNumber) REFERENCES Run (RunNumber)
);
