-- 0008_create_recommendation (SQL Server; twin in sql/sqlite). Safe to run again.
-- What each run says of each fleet. Columns are for asking; Document holds it all, with candidates,
-- arithmetic, risks and conditions. Money is per month of 730 hours, one-off cost excepted.
IF OBJECT_ID(N'dbo.Recommendation') IS NULL
CREATE TABLE dbo.Recommendation
(
    RunNumber           BIGINT          NOT NULL,
    FleetKey            BIGINT          NOT NULL,
    RecommendationId    NVARCHAR(400)   NOT NULL, -- The same in every run while fleet, action and target are
    Verdict             NVARCHAR(32)    NOT NULL,
    Action              NVARCHAR(32)    NOT NULL,
    TypeName            NVARCHAR(64)    NOT NULL, -- Target
    InstanceCount       INT             NULL,
    Currency            CHAR(3)         NULL, -- ISO 4217; null with all money
    NewMonthlyCost      DECIMAL(28, 10) NULL,
    SavingsP10          DECIMAL(28, 10) NULL,
    SavingsP50          DECIMAL(28, 10) NULL,
    SavingsP90          DECIMAL(28, 10) NULL,
    ProbabilityOfSaving FLOAT           NULL, -- 0 to 1
    HardwareSavings     DECIMAL(28, 10) NULL,
    OneOffCost          DECIMAL(28, 10) NULL,
    PaybackMonths       DECIMAL(28, 10) NULL,
    Evidence            NVARCHAR(32)    NULL,
    HighestRisk         NVARCHAR(32)    NOT NULL,
    Headline            NVARCHAR(MAX)   NOT NULL,
    Document            NVARCHAR(MAX)   NOT NULL, -- JSON
    CONSTRAINT PK_Recommendation PRIMARY KEY (RunNumber, FleetKey),
    CONSTRAINT FK_Recommendation_RunFleet FOREIGN KEY (RunNumber, FleetKey) REFERENCES dbo.RunFleet (RunNumber, FleetKey)
);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Recommendation_RecommendationId' AND object_id = OBJECT_ID(N'dbo.Recommendation'))
CREATE INDEX IX_Recommendation_RecommendationId ON dbo.Recommendation (RecommendationId, RunNumber);
