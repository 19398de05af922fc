-- 0042_create_alert_message (SQL Server; twin in sql/sqlite). Safe to run again.
-- Which message of a chat told of a fact first: what comes later is written below it, and changes it.
IF OBJECT_ID(N'dbo.AlertMessage') IS NULL
CREATE TABLE dbo.AlertMessage
(
    AlertKey NVARCHAR(64)  NOT NULL,
    Target   NVARCHAR(200) NOT NULL, -- As the delivery has it
    Message  NVARCHAR(200) NOT NULL, -- The chat's name for it
    CONSTRAINT PK_AlertMessage PRIMARY KEY (AlertKey, Target)
);
