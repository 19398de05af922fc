-- 0012_create_estate_total (SQLite; twin in sql/sqlserver). Safe to run again.
-- Each run's estate per currency, per month of 730 hours. Columns are for asking; Document holds it all.
CREATE TABLE IF NOT EXISTS EstateTotal
(
    RunNumber     INTEGER NOT NULL,
    Currency      TEXT    NOT NULL, -- ISO 4217
    FleetCount    INTEGER NOT NULL,
    ListCost      TEXT    NOT NULL,
    EffectiveCost TEXT    NOT NULL,
    PlannedCost   TEXT    NOT NULL,
    SavingsP10    TEXT    NOT NULL,
    SavingsP50    TEXT    NOT NULL,
    SavingsP90    TEXT    NOT NULL,
    Document      TEXT    NOT NULL, -- JSON
    CONSTRAINT PK_EstateTotal PRIMARY KEY (RunNumber, Currency),
    CONSTRAINT FK_EstateTotal_Run FOREIGN KEY (RunNumber) REFERENCES Run (RunNumber)
);
