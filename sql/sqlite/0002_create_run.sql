-- 0002_create_run (SQLite; twin in sql/sqlserver). Safe to run again.
-- One row per analysis, never changed once stored. Columns are for asking; Document is the run itself.
CREATE TABLE IF NOT EXISTS Run
(
    RunNumber     INTEGER NOT NULL, -- 1, 2, 3 … in the order of saving
    RunId         TEXT    NOT NULL,
    StartedAtUtc  TEXT    NOT NULL,
    FinishedAtUtc TEXT    NULL,
    Status        TEXT    NOT NULL,
    WindowFromUtc TEXT    NOT NULL,
    WindowToUtc   TEXT    NOT NULL,
    Origin        TEXT    NOT NULL,
    Document      TEXT    NOT NULL, -- JSON: the run with its policy
    CONSTRAINT PK_Run PRIMARY KEY (RunNumber),
    CONSTRAINT UQ_Run UNIQUE (RunId)
);

CREATE INDEX IF NOT EXISTS IX_Run_StartedAtUtc ON Run (StartedAtUtc, RunId);
