-- 0041_create_alert_evaluation (SQL Server; twin in sql/sqlite). Safe to run again.
-- Which analyses were looked through for alerts: the newest of them is what the next is compared with.
IF OBJECT_ID(N'dbo.AlertEvaluation') IS NULL
CREATE TABLE dbo.AlertEvaluation
(
    RunId          NVARCHAR(64) NOT NULL,
    EvaluatedAtUtc DATETIME2(0) NOT NULL,
    CONSTRAINT PK_AlertEvaluation PRIMARY KEY (RunId)
);
