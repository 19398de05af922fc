-- 0015_create_job_worker (SQL Server; twin in sql/sqlite). Safe to run again.
-- Processes that carry out calls. One whose beat stands still is dead, and others take over its calls.
IF OBJECT_ID(N'dbo.JobWorker') IS NULL
CREATE TABLE dbo.JobWorker
(
    Worker    NVARCHAR(200) NOT NULL CONSTRAINT PK_JobWorker PRIMARY KEY,
    Beat      BIGINT        NOT NULL,
    SeenAtUtc DATETIME2(0)  NOT NULL
);
