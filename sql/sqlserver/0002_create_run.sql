-- 0002_create_run (SQL Server; twin in sql/sqlite). Safe to run again.
-- One row per analysis, never changed once stored. Columns are for asking; Document is the run itself.
IF OBJECT_ID(N'dbo.Run') IS NULL
CREATE TABLE dbo.Run
(
    RunNumber     BIGINT        NOT NULL, -- 1, 2, 3 … in the order of saving
    RunId         NVARCHAR(64)  NOT NULL,
    StartedAtUtc  DATETIME2(0)  NOT NULL,
    FinishedAtUtc DATETIME2(0)  NULL,
    Status        NVARCHAR(32)  NOT NULL,
    WindowFromUtc DATETIME2(0)  NOT NULL,
    WindowToUtc   DATETIME2(0)  NOT NULL,
    Origin        NVARCHAR(MAX) NOT NULL,
    Document      NVARCHAR(MAX) NOT NULL, -- JSON: the run with its policy
    CONSTRAINT PK_Run PRIMARY KEY (RunNumber),
    CONSTRAINT UQ_Run UNIQUE (RunId)
);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Run_StartedAtUtc' AND object_id = OBJECT_ID(N'dbo.Run'))
CREATE INDEX IX_Run_StartedAtUtc ON dbo.Run (StartedAtUtc, RunId);
