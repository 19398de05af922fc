-- 0011_create_api_call (SQL Server; twin in sql/sqlite). Safe to run again.
-- What each run asked of AWS, and what AWS charges for that.
IF OBJECT_ID(N'dbo.ApiCall') IS NULL
CREATE TABLE dbo.ApiCall
(
    RunNumber BIGINT          NOT NULL,
    Service   NVARCHAR(32)    NOT NULL,
    Operation NVARCHAR(128)   NOT NULL,
    AccountId NVARCHAR(32)    NOT NULL,
    Region    NVARCHAR(32)    NOT NULL,
    Calls     BIGINT          NOT NULL,
    Units     BIGINT          NOT NULL,
    Cost      DECIMAL(28, 10) NOT NULL,
    Currency  CHAR(3)         NOT NULL, -- ISO 4217
    CONSTRAINT PK_ApiCall PRIMARY KEY (RunNumber, Service, Operation, AccountId, Region),
    CONSTRAINT FK_ApiCall_Run FOREIGN KEY (RunNumber) REFERENCES dbo.Run (RunNumber)
);
