-- 0014_create_job_schedule (SQLite; twin in sql/sqlserver). Safe to run again.
-- Jobs that recur, and whose turn it is: written down, so that no turn is lost or repeated.
CREATE TABLE IF NOT EXISTS JobSchedule
(
    Name        TEXT NOT NULL CONSTRAINT PK_JobSchedule PRIMARY KEY,
    Kind        TEXT NOT NULL,
    Argument    TEXT NOT NULL,
    Cron        TEXT NOT NULL,
    Zone        TEXT NOT NULL, -- IANA name
    LastTurnUtc TEXT NULL,
    NextTurnUtc TEXT NULL
) WITHOUT ROWID;
