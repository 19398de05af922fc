-- 0023_create_decision (SQL Server; twin in sql/sqlite). Safe to run again.
-- What people decided about recommendations, added and never changed; of a fleet the newest row counts.
-- RunId has no foreign key: decisions outlive the runs that they were about.
IF OBJECT_ID(N'dbo.Decision') IS NULL
CREATE TABLE dbo.Decision
(
    DecisionNumber   BIGINT        NOT NULL, -- 1, 2, 3 … in the order of saving
    DecisionId       NVARCHAR(36)  NOT NULL, -- GUID, chosen by the caller
    FleetKey         BIGINT        NOT NULL,
    Version          INT           NOT NULL, -- 1, 2, 3 … within the fleet
    RecommendationId NVARCHAR(400) NOT NULL,
    RunId            NVARCHAR(64)  NOT NULL,
    Kind             NVARCHAR(32)  NOT NULL,
    Reason           NVARCHAR(MAX) NULL,
    UntilUtc         DATETIME2(0)  NULL, -- End of a snooze
    ImplementedAtUtc DATETIME2(0)  NULL,
    DecidedBy        NVARCHAR(MAX) NOT NULL,
    DecidedAtUtc     DATETIME2(0)  NOT NULL,
    CONSTRAINT PK_Decision PRIMARY KEY (DecisionNumber),
    CONSTRAINT UQ_Decision UNIQUE (DecisionId),
    CONSTRAINT UQ_Decision_Version UNIQUE (FleetKey, Version),
    CONSTRAINT FK_Decision_Fleet FOREIGN KEY (FleetKey) REFERENCES dbo.Fleet (FleetKey)
);
