-- 0007_create_fleet_hour (SQL Server; twin in sql/sqlite). Safe to run again.
-- Hourly roll-ups, shared by all runs: a run adds only the hours that are new or that it read differently,
-- so the newest row of an hour wins and yet every earlier run reads back as it was reported.
-- RunNumber has no foreign key: roll-ups outlive the runs that brought them.
IF OBJECT_ID(N'dbo.FleetHour') IS NULL
CREATE TABLE dbo.FleetHour
(
    FleetKey               BIGINT       NOT NULL,
    HourUtc                DATETIME2(0) NOT NULL, -- Start of the hour
    RunNumber              BIGINT       NOT NULL, -- The run that first read these figures
    ValidBuckets           INT          NOT NULL, -- 5-minute buckets with a demand figure
    InstanceHours          FLOAT        NOT NULL,
    Mean                   FLOAT        NULL, -- Busy devices; so to BurstMax
    P50                    FLOAT        NULL,
    P95                    FLOAT        NULL,
    P99                    FLOAT        NULL,
    Maximum                FLOAT        NULL,
    BurstMax               FLOAT        NULL,
    DeviceMemoryGibMax     FLOAT        NULL,
    RequestsPerSecond      FLOAT        NULL,
    LatencyP99Milliseconds FLOAT        NULL,
    CONSTRAINT PK_FleetHour PRIMARY KEY (FleetKey, HourUtc, RunNumber),
    CONSTRAINT FK_FleetHour_Fleet FOREIGN KEY (FleetKey) REFERENCES dbo.Fleet (FleetKey)
);
