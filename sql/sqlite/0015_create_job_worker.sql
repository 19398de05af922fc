-- 0015_create_job_worker (SQLite; twin in sql/sqlserver). Safe to run again.
-- Processes that carry out calls. One whose beat stands still is dead, and others take over its calls.
CREATE TABLE IF NOT EXISTS JobWorker
(
    Worker    TEXT    NOT NULL CONSTRAINT PK_JobWorker PRIMARY KEY,
    Beat      INTEGER NOT NULL,
    SeenAtUtc TEXT    NOT NULL
) WITHOUT ROWID;
