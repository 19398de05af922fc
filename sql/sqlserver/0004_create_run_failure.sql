-- 0004_create_run_failure (SQL Server; twin in sql/sqlite). Safe to run again.
-- What is missing from a run's result, and why.
IF OBJECT_ID(N'dbo.RunFailure') IS NULL
CREATE TABLE dbo.RunFailure
(
    RunNumber BIGINT        NOT NULL,
    Ordinal   INT           NOT NULL, -- Place in the result, from 0
    AccountId NVARCHAR(32)  NULL, -- With Region: the partition it belongs to; null for none
    Region    NVARCHAR(32)  NULL,
    Place     NVARCHAR(MAX) NOT NULL,
    Step      NVARCHAR(MAX) NOT NULL,
    Kind      NVARCHAR(32)  NOT NULL,
    Reason    NVARCHAR(MAX) NOT NULL,
    CONSTRAINT PK_RunFailure PRIMARY KEY (RunNumber, Ordinal),
    CONSTRAINT FK_RunFailure_Run FOREIGN KEY (RunNumber) REFERENCES dbo.Run (RunNumber),
    CONSTRAINT FK_RunFailure_RunPartition FOREIGN KEY (RunNumber, AccountId, Region) REFERENCES dbo.RunPartition (RunNumber, AccountId, Region)
);
