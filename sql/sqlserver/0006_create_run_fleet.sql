-- 0006_create_run_fleet (SQL Server; twin in sql/sqlite). Safe to run again.
-- Each fleet as one run saw it. Columns are for asking; Document is the fleet, its demand, costs and notices.
IF OBJECT_ID(N'dbo.RunFleet') IS NULL
CREATE TABLE dbo.RunFleet
(
    RunNumber     BIGINT          NOT NULL,
    FleetKey      BIGINT          NOT NULL,
    AccountId     NVARCHAR(32)    NOT NULL,
    Region        NVARCHAR(32)    NOT NULL,
    Service       NVARCHAR(32)    NOT NULL,
    TypeName      NVARCHAR(64)    NOT NULL,
    InstanceCount INT             NOT NULL,
    State         NVARCHAR(32)    NOT NULL,
    Currency      CHAR(3)         NULL, -- ISO 4217; null with both costs when the price is unknown
    ListCost      DECIMAL(28, 10) NULL, -- Per month of 730 hours
    EffectiveCost DECIMAL(28, 10) NULL, -- Per month of 730 hours
    FirstHourUtc  DATETIME2(0)    NULL, -- First and last of the run's hours in FleetHour; null for none
    LastHourUtc   DATETIME2(0)    NULL,
    Document      NVARCHAR(MAX)   NOT NULL, -- JSON, without the hours
    CONSTRAINT PK_RunFleet PRIMARY KEY (RunNumber, FleetKey),
    CONSTRAINT FK_RunFleet_Run FOREIGN KEY (RunNumber) REFERENCES dbo.Run (RunNumber),
    CONSTRAINT FK_RunFleet_Fleet FOREIGN KEY (FleetKey) REFERENCES dbo.Fleet (FleetKey)
);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_RunFleet_FleetKey' AND object_id = OBJECT_ID(N'dbo.RunFleet'))
CREATE INDEX IX_RunFleet_FleetKey ON dbo.RunFleet (FleetKey, RunNumber);
