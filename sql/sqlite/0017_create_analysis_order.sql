-- 0017_create_analysis_order (SQLite; twin in sql/sqlserver). Safe to run again.
-- Analyses that somebody asked for, from the order to its end. Version grows with every change.
CREATE TABLE IF NOT EXISTS AnalysisOrder
(
    OrderNumber    INTEGER NOT NULL, -- 1, 2, 3 … in the order of asking
    RunId          TEXT    NOT NULL,
    KeyHash        TEXT    NULL,     -- SHA-256 of the orderer and the idempotency key; null without one or once it has lapsed
    OrderHash      TEXT    NOT NULL, -- SHA-256 of the order: the same key must bring the same order
    State          TEXT    NOT NULL,
    OrderedAtUtc   TEXT    NOT NULL,
    StartedAtUtc   TEXT    NULL,
    EndedAtUtc     TEXT    NULL,
    Partitions     INTEGER NULL,
    PartitionsRead INTEGER NOT NULL,
    Reason         TEXT    NULL,
    Version        INTEGER NOT NULL,
    OrderDocument  TEXT    NOT NULL, -- JSON: the order
    StartDocument  TEXT    NULL,     -- JSON: what the start settled
    CONSTRAINT PK_AnalysisOrder PRIMARY KEY (OrderNumber),
    CONSTRAINT UQ_AnalysisOrder UNIQUE (RunId)
);

CREATE UNIQUE INDEX IF NOT EXISTS UQ_AnalysisOrder_KeyHash ON AnalysisOrder (KeyHash) WHERE KeyHash IS NOT NULL;

CREATE INDEX IF NOT EXISTS IX_AnalysisOrder_Open ON AnalysisOrder (OrderNumber) WHERE EndedAtUtc IS NULL;
