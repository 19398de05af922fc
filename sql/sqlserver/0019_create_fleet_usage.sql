-- 0019_create_fleet_usage (SQL Server; twin in sql/sqlite). Safe to run again.
-- Usage by bucket, kept so that the next analysis reads only what is new: how it was read, and a row per day.
IF OBJECT_ID(N'dbo.FleetUsage') IS NULL
CREATE TABLE dbo.FleetUsage
(
    FleetKey      BIGINT        NOT NULL,
    ReadingKey    NVARCHAR(64)  NOT NULL, -- SHA-256 of what was read: other metrics have another one
    Signal        NVARCHAR(32)  NOT NULL,
    BucketSeconds INT           NOT NULL,
    FromUtc       DATETIME2(0)  NOT NULL, -- Days before it belong to another reading
    ThroughUtc    DATETIME2(0)  NOT NULL,
    Members       NVARCHAR(MAX) NOT NULL, -- JSON: ids of the fleet's instances
    Warnings      NVARCHAR(MAX) NOT NULL, -- JSON
    CONSTRAINT PK_FleetUsage PRIMARY KEY (FleetKey),
    CONSTRAINT FK_FleetUsage_Fleet FOREIGN KEY (FleetKey) REFERENCES dbo.Fleet (FleetKey)
);

IF OBJECT_ID(N'dbo.FleetUsageDay') IS NULL
CREATE TABLE dbo.FleetUsageDay
(
    FleetKey      BIGINT         NOT NULL,
    DayUtc        DATETIME2(0)   NOT NULL, -- Start of the day
    RejectedCount INT            NOT NULL, -- Datapoints dropped by the reading that began on this day
    Buckets       VARBINARY(MAX) NOT NULL, -- Doubles of all series one after the other, Brotli; NaN is a gap
    CONSTRAINT PK_FleetUsageDay PRIMARY KEY (FleetKey, DayUtc),
    CONSTRAINT FK_FleetUsageDay_Fleet FOREIGN KEY (FleetKey) REFERENCES dbo.Fleet (FleetKey)
);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_FleetUsageDay_DayUtc' AND object_id = OBJECT_ID(N'dbo.FleetUsageDay'))
CREATE INDEX IX_FleetUsageDay_DayUtc ON dbo.FleetUsageDay (DayUtc);
