-- 0003_create_run_partition (SQL Server; twin in sql/sqlite). Safe to run again.
-- How reading each account and region ended in each run.
IF OBJECT_ID(N'dbo.RunPartition') IS NULL
CREATE TABLE dbo.RunPartition
(
    RunNumber     BIGINT        NOT NULL,
    AccountId     NVARCHAR(32)  NOT NULL,
    Region        NVARCHAR(32)  NOT NULL,
    AccountName   NVARCHAR(MAX) NOT NULL,
    InstanceCount INT           NOT NULL,
    FleetCount    INT           NOT NULL,
    NewestDataUtc DATETIME2(0)  NULL,
    Warnings      NVARCHAR(MAX) NOT NULL, -- JSON list of sentences
    CONSTRAINT PK_RunPartition PRIMARY KEY (RunNumber, AccountId, Region),
    CONSTRAINT FK_RunPartition_Run FOREIGN KEY (RunNumber) REFERENCES dbo.Run (RunNumber)
);
