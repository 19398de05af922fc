-- 0011_create_api_call (SQLite; twin in sql/sqlserver). Safe to run again.
-- What each run asked of AWS, and what AWS charges for that.
CREATE TABLE IF NOT EXISTS ApiCall
(
    RunNumber INTEGER NOT NULL,
    Service   TEXT    NOT NULL,
    Operation TEXT    NOT NULL,
    AccountId TEXT    NOT NULL,
    Region    TEXT    NOT NULL,
    Calls     INTEGER NOT NULL,
    Units     INTEGER NOT NULL,
    Cost      TEXT    NOT NULL,
    Currency  TEXT    NOT NULL, -- ISO 4217
    CONSTRAINT PK_ApiCall PRIMARY KEY (RunNumber, Service, Operation, AccountId, Region),
    CONSTRAINT FK_ApiCall_Run FOREIGN KEY (RunNumber) REFERENCES Run (RunNumber)
);
