-- 0008_create_recommendation (SQLite; twin in sql/sqlserver). Safe to run again.
-- What each run says of each fleet. Columns are for asking; Document holds it all, with candidates,
-- arithmetic, risks and conditions. Money is per month of 730 hours, one-off cost excepted.
CREATE TABLE IF NOT EXISTS Recommendation
(
    RunNumber           INTEGER NOT NULL,
    FleetKey            INTEGER NOT NULL,
    RecommendationId    TEXT    NOT NULL, -- The same in every run while fleet, action and target are
    Verdict             TEXT    NOT NULL,
    Action              TEXT    NOT NULL,
    TypeName            TEXT    NOT NULL, -- Target
    InstanceCount       INTEGER NULL,
    Currency            TEXT    NULL, -- ISO 4217; null with all money
    NewMonthlyCost      TEXT    NULL,
    SavingsP10          TEXT    NULL,
    SavingsP50          TEXT    NULL,
    SavingsP90          TEXT    NULL,
    ProbabilityOfSaving REAL    NULL, -- 0 to 1
    HardwareSavings     TEXT    NULL,
    OneOffCost          TEXT    NULL,
    PaybackMonths       TEXT    NULL,
    Evidence            TEXT    NULL,
    HighestRisk         TEXT    NOT NULL,
    Headline            TEXT    NOT NULL,
    Document            TEXT    NOT NULL, -- JSON
    CONSTRAINT PK_Recommendation PRIMARY KEY (RunNumber, FleetKey),
    CONSTRAINT FK_Recommendation_RunFleet FOREIGN KEY (RunNumber, FleetKey) REFERENCES RunFleet (RunNumber, FleetKey)
);

CREATE INDEX IF NOT EXISTS IX_Recommendation_RecommendationId ON Recommendation (RecommendationId, RunNumber);
