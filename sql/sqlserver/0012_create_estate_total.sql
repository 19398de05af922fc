-- 0012_create_estate_total (SQL Server; twin in sql/sqlite). Safe to run again.
-- Each run's estate per currency, per month of 730 hours. Columns are for asking; Document holds it all.
IF OBJECT_ID(N'dbo.EstateTotal') IS NULL
CREATE TABLE dbo.EstateTotal
(
    RunNumber     BIGINT          NOT NULL,
    Currency      CHAR(3)         NOT NULL, -- ISO 4217
    FleetCount    INT             NOT NULL,
    ListCost      DECIMAL(28, 10) NOT NULL,
    EffectiveCost DECIMAL(28, 10) NOT NULL,
    PlannedCost   DECIMAL(28, 10) NOT NULL,
    SavingsP10    DECIMAL(28, 10) NOT NULL,
    SavingsP50    DECIMAL(28, 10) NOT NULL,
    SavingsP90    DECIMAL(28, 10) NOT NULL,
    Document      NVARCHAR(MAX)   NOT NULL, -- JSON
    CONSTRAINT PK_EstateTotal PRIMARY KEY (RunNumber, Currency),
    CONSTRAINT FK_EstateTotal_Run FOREIGN KEY (RunNumber) REFERENCES dbo.Run (RunNumber)
);
