-- 0041_create_alert_evaluation (SQLite; twin in sql/sqlserver). Safe to run again.
-- Which analyses were looked through for alerts: the newest of them is what the next is compared with.
CREATE TABLE IF NOT EXISTS AlertEvaluation
(
    RunId          TEXT NOT NULL,
    EvaluatedAtUtc TEXT NOT NULL,
    CONSTRAINT PK_AlertEvaluation PRIMARY KEY (RunId)
);
