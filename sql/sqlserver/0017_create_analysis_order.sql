-- 0017_create_analysis_order (SQL Server; twin in sql/sqlite). Safe to run again.
-- Analyses that somebody asked for, from the order to its end. Version grows with every change.
IF OBJECT_ID(N'dbo.AnalysisOrder') IS NULL
CREATE TABLE dbo.AnalysisOrder
(
    OrderNumber    BIGINT        NOT NULL, -- 1, 2, 3 … in the order of asking
    RunId          NVARCHAR(64)  NOT NULL,
    KeyHash        NVARCHAR(64)  NULL,     -- SHA-256 of the orderer and the idempotency key; null without one or once it has lapsed
    OrderHash      NVARCHAR(64)  NOT NULL, -- SHA-256 of the order: the same key must bring the same order
    State          NVARCHAR(32)  NOT NULL,
    OrderedAtUtc   DATETIME2(0)  NOT NULL,
    StartedAtUtc   DATETIME2(0)  NULL,
    EndedAtUtc     DATETIME2(0)  NULL,
    Partitions     INT           NULL,
    PartitionsRead INT           NOT NULL,
    Reason         NVARCHAR(MAX) NULL,
    Version        BIGINT        NOT NULL,
    OrderDocument  NVARCHAR(MAX) NOT NULL, -- JSON: the order
    StartDocument  NVARCHAR(MAX) NULL,     -- JSON: what the start settled
    CONSTRAINT PK_AnalysisOrder PRIMARY KEY (OrderNumber),
    CONSTRAINT UQ_AnalysisOrder UNIQUE (RunId)
);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'UQ_AnalysisOrder_KeyHash' AND object_id = OBJECT_ID(N'dbo.AnalysisOrder'))
CREATE UNIQUE INDEX UQ_AnalysisOrder_KeyHash ON dbo.AnalysisOrder (KeyHash) WHERE KeyHash IS NOT NULL;

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_AnalysisOrder_Open' AND object_id = OBJECT_ID(N'dbo.AnalysisOrder'))
CREATE INDEX IX_AnalysisOrder_Open ON dbo.AnalysisOrder (OrderNumber) WHERE EndedAtUtc IS NULL;
