-- 0023_create_decision (SQLite; twin in sql/sqlserver). Safe to run again.
-- What people decided about recommendations, added and never changed; of a fleet the newest row counts.
-- RunId has no foreign key: decisions outlive the runs that they were about.
CREATE TABLE IF NOT EXISTS Decision
(
    DecisionNumber   INTEGER NOT NULL, -- 1, 2, 3 … in the order of saving
    DecisionId       TEXT    NOT NULL, -- GUID, chosen by the caller
    FleetKey         INTEGER NOT NULL,
    Version          INTEGER NOT NULL, -- 1, 2, 3 … within the fleet
    RecommendationId TEXT    NOT NULL,
    RunId            TEXT    NOT NULL,
    Kind             TEXT    NOT NULL,
    Reason           TEXT    NULL,
    UntilUtc         TEXT    NULL, -- End of a snooze
    ImplementedAtUtc TEXT    NULL,
    DecidedBy        TEXT    NOT NULL,
    DecidedAtUtc     TEXT    NOT NULL,
    CONSTRAINT PK_Decision PRIMARY KEY (DecisionNumber),
    CONSTRAINT UQ_Decision UNIQUE (DecisionId),
    CONSTRAINT UQ_Decision_Version UNIQUE (FleetKey, Version),
    CONSTRAINT FK_Decision_Fleet FOREIGN KEY (FleetKey) REFERENCES Fleet (FleetKey)
);
