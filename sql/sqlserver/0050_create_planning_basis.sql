-- 0050_create_planning_basis (SQL Server; twin in sql/sqlite). Safe to run again.
-- What the newest analyses were planned from, so that they can be planned again without AWS. Older rows make room.
IF OBJECT_ID(N'dbo.PlanningBasis') IS NULL
CREATE TABLE dbo.PlanningBasis
(
    BasisNumber BIGINT         NOT NULL, -- 1, 2, 3 … in the order of keeping
    RunId       NVARCHAR(64)   NOT NULL,
    Document    VARBINARY(MAX) NOT NULL, -- JSON in UTF-8, Brotli
    CONSTRAINT PK_PlanningBasis PRIMARY KEY (BasisNumber),
    CONSTRAINT UQ_PlanningBasis UNIQUE (RunId)
);
