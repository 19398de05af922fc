-- 0042_create_alert_message (SQLite; twin in sql/sqlserver). Safe to run again.
-- Which message of a chat told of a fact first: what comes later is written below it, and changes it.
CREATE TABLE IF NOT EXISTS AlertMessage
(
    AlertKey TEXT NOT NULL,
    Target   TEXT NOT NULL, -- As the delivery has it
    Message  TEXT NOT NULL, -- The chat's name for it
    CONSTRAINT PK_AlertMessage PRIMARY KEY (AlertKey, Target)
);
