-- 0006_create_run_fleet (SQLite; twin in sql/sqlserver). Safe to run again.
-- Each fleet as one run saw it. Columns are for asking; Document is the fleet, its demand, costs and notices.
CREATE TABLE IF NOT EXISTS RunFleet
(
    RunNumber     INTEGER NOT NULL,
    FleetKey      INTEGER NOT NULL,
    AccountId     TEXT    NOT NULL,
    Region        TEXT    NOT NULL,
    Service       TEXT    NOT NULL,
    TypeName      TEXT    NOT NULL,
    InstanceCount INTEGER NOT NULL,
    State         TEXT    NOT NULL,
    Currency      TEXT    NULL, -- ISO 4217; null with both costs when the price is unknown
    ListCost      TEXT    NULL, -- Per month of 730 hours
    EffectiveCost TEXT    NULL, -- Per month of 730 hours
    FirstHourUtc  TEXT    NULL, -- First and last of the run's hours in FleetHour; null for none
    LastHourUtc   TEXT    NULL,
    Document      TEXT    NOT NULL, -- JSON, without the hours
    CONSTRAINT PK_RunFleet PRIMARY KEY (RunNumber, FleetKey),
    CONSTRAINT FK_RunFleet_Run FOREIGN KEY (RunNumber) REFERENCES Run (RunNumber),
    CONSTRAINT FK_RunFleet_Fleet FOREIGN KEY (FleetKey) REFERENCES Fleet (FleetKey)
);

CREATE INDEX IF NOT EXISTS IX_RunFleet_FleetKey ON RunFleet (FleetKey, RunNumber);
