-- 0019_create_fleet_usage (SQLite; twin in sql/sqlserver). Safe to run again.
-- Usage by bucket, kept so that the next analysis reads only what is new: how it was read, and a row per day.
CREATE TABLE IF NOT EXISTS FleetUsage
(
    FleetKey      INTEGER NOT NULL,
    ReadingKey    TEXT    NOT NULL, -- SHA-256 of what was read: other metrics have another one
    Signal        TEXT    NOT NULL,
    BucketSeconds INTEGER NOT NULL,
    FromUtc       TEXT    NOT NULL, -- Days before it belong to another reading
    ThroughUtc    TEXT    NOT NULL,
    Members       TEXT    NOT NULL, -- JSON: ids of the fleet's instances
    Warnings      TEXT    NOT NULL, -- JSON
    CONSTRAINT PK_FleetUsage PRIMARY KEY (FleetKey),
    CONSTRAINT FK_FleetUsage_Fleet FOREIGN KEY (FleetKey) REFERENCES Fleet (FleetKey)
);

CREATE TABLE IF NOT EXISTS FleetUsageDay
(
    FleetKey      INTEGER NOT NULL,
    DayUtc        TEXT    NOT NULL, -- Start of the day
    RejectedCount INTEGER NOT NULL, -- Datapoints dropped by the reading that began on this day
    Buckets       BLOB    NOT NULL, -- Doubles of all series one after the other, Brotli; NaN is a gap
    CONSTRAINT PK_FleetUsageDay PRIMARY KEY (FleetKey, DayUtc),
    CONSTRAINT FK_FleetUsageDay_Fleet FOREIGN KEY (FleetKey) REFERENCES Fleet (FleetKey)
);

CREATE INDEX IF NOT EXISTS IX_FleetUsageDay_DayUtc ON FleetUsageDay (DayUtc);
