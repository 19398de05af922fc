-- 0013_create_job (SQLite; twin in sql/sqlserver). Safe to run again.
-- Calls that workers carry out, what became of each, and which others a call waits for.
CREATE TABLE IF NOT EXISTS Job
(
    JobId        TEXT    NOT NULL CONSTRAINT PK_Job PRIMARY KEY,
    Kind         TEXT    NOT NULL,
    Argument     TEXT    NOT NULL,
    State        TEXT    NOT NULL,
    Attempts     INTEGER NOT NULL,
    Failures     INTEGER NOT NULL,
    Worker       TEXT    NULL,
    Claim        TEXT    NULL, -- The attempt that holds or last held it
    CancelAsked  INTEGER NOT NULL, -- 0 or 1
    Schedule     TEXT    NULL,
    QueuedAtUtc  TEXT    NOT NULL,
    DueAtUtc     TEXT    NOT NULL,
    StartedAtUtc TEXT    NULL,
    EndedAtUtc   TEXT    NULL,
    Reason       TEXT    NULL
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS IX_Job_State ON Job (State, DueAtUtc);

CREATE INDEX IF NOT EXISTS IX_Job_QueuedAtUtc ON Job (QueuedAtUtc, JobId);

CREATE TABLE IF NOT EXISTS JobContinuation
(
    JobId      TEXT NOT NULL, -- Waits
    AfterJobId TEXT NOT NULL, -- for this one
    CONSTRAINT PK_JobContinuation PRIMARY KEY (JobId, AfterJobId),
    CONSTRAINT FK_JobContinuation_Job FOREIGN KEY (JobId) REFERENCES Job (JobId),
    CONSTRAINT FK_JobContinuation_After FOREIGN KEY (AfterJobId) REFERENCES Job (JobId)
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS IX_JobContinuation_AfterJobId ON JobContinuation (AfterJobId, JobId);
