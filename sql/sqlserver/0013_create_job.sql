-- 0013_create_job (SQL Server; twin in sql/sqlite). Safe to run again.
-- Calls that workers carry out, what became of each, and which others a call waits for.
IF OBJECT_ID(N'dbo.Job') IS NULL
CREATE TABLE dbo.Job
(
    JobId        NVARCHAR(200) NOT NULL CONSTRAINT PK_Job PRIMARY KEY,
    Kind         NVARCHAR(64)  NOT NULL,
    Argument     NVARCHAR(400) NOT NULL,
    State        NVARCHAR(16)  NOT NULL,
    Attempts     INT           NOT NULL,
    Failures     INT           NOT NULL,
    Worker       NVARCHAR(200) NULL,
    Claim        NVARCHAR(32)  NULL, -- The attempt that holds or last held it
    CancelAsked  INT           NOT NULL, -- 0 or 1
    Schedule     NVARCHAR(100) NULL,
    QueuedAtUtc  DATETIME2(0)  NOT NULL,
    DueAtUtc     DATETIME2(0)  NOT NULL,
    StartedAtUtc DATETIME2(0)  NULL,
    EndedAtUtc   DATETIME2(0)  NULL,
    Reason       NVARCHAR(MAX) NULL
);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Job_State' AND object_id = OBJECT_ID(N'dbo.Job'))
CREATE INDEX IX_Job_State ON dbo.Job (State, DueAtUtc);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Job_QueuedAtUtc' AND object_id = OBJECT_ID(N'dbo.Job'))
CREATE INDEX IX_Job_QueuedAtUtc ON dbo.Job (QueuedAtUtc, JobId);

IF OBJECT_ID(N'dbo.JobContinuation') IS NULL
CREATE TABLE dbo.JobContinuation
(
    JobId      NVARCHAR(200) NOT NULL, -- Waits
    AfterJobId NVARCHAR(200) NOT NULL, -- for this one
    CONSTRAINT PK_JobContinuation PRIMARY KEY (JobId, AfterJobId),
    CONSTRAINT FK_JobContinuation_Job FOREIGN KEY (JobId) REFERENCES dbo.Job (JobId),
    CONSTRAINT FK_JobContinuation_After FOREIGN KEY (AfterJobId) REFERENCES dbo.Job (JobId)
);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_JobContinuation_AfterJobId' AND object_id = OBJECT_ID(N'dbo.JobContinuation'))
CREATE INDEX IX_JobContinuation_AfterJobId ON dbo.JobContinuation (AfterJobId, JobId);
