-- 0014_create_job_schedule (SQL Server; twin in sql/sqlite). Safe to run again.
-- Jobs that recur, and whose turn it is: written down, so that no turn is lost or repeated.
IF OBJECT_ID(N'dbo.JobSchedule') IS NULL
CREATE TABLE dbo.JobSchedule
(
    Name        NVARCHAR(100) NOT NULL CONSTRAINT PK_JobSchedule PRIMARY KEY,
    Kind        NVARCHAR(64)  NOT NULL,
    Argument    NVARCHAR(400) NOT NULL,
    Cron        NVARCHAR(120) NOT NULL,
    Zone        NVARCHAR(100) NOT NULL, -- IANA name
    LastTurnUtc DATETIME2(0)  NULL,
    NextTurnUtc DATETIME2(0)  NULL
);
