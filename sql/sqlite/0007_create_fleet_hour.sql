-- 0007_create_fleet_hour (SQLite; twin in sql/sqlserver). Safe to run again.
-- Hourly roll-ups, shared by all runs: a run adds only the hours that are new or that it read differently,
-- so the newest row of an hour wins and yet every earlier run reads back as it was reported.
-- RunNumber has no foreign key: roll-ups outlive the runs that brought them.
CREATE TABLE IF NOT EXISTS FleetHour
(
    FleetKey               INTEGER NOT NULL,
    HourUtc                TEXT    NOT NULL, -- Start of the hour
    RunNumber              INTEGER NOT NULL, -- The run that first read these figures
    ValidBuckets           INTEGER NOT NULL, -- 5-minute buckets with a demand figure
    InstanceHours          REAL    NOT NULL,
    Mean                   REAL    NULL, -- Busy devices; so to BurstMax
    P50                    REAL    NULL,
    P95                    REAL    NULL,
    P99                    REAL    NULL,
    Maximum                REAL    NULL,
    BurstMax               REAL    NULL,
    DeviceMemoryGibMax     REAL    NULL,
    RequestsPerSecond      REAL    NULL,
    LatencyP99Milliseconds REAL    NULL,
    CONSTRAINT PK_FleetHour PRIMARY KEY (FleetKey, HourUtc, RunNumber),
    CONSTRAINT FK_FleetHour_Fleet FOREIGN KEY (FleetKey) REFERENCES Fleet (FleetKey)
) WITHOUT ROWID;
