-- 0018_create_analysis_reading (SQL Server; twin in sql/sqlite). Safe to run again.
-- What reading one partition brought, from the reading to the end of the analysis, when the rows go.
IF OBJECT_ID(N'dbo.AnalysisReading') IS NULL
CREATE TABLE dbo.AnalysisReading
(
    OrderNumber BIGINT         NOT NULL,
    AccountId   NVARCHAR(32)   NOT NULL,
    Region      NVARCHAR(32)   NOT NULL,
    Document    VARBINARY(MAX) NOT NULL, -- JSON in UTF-8, Brotli
    CONSTRAINT PK_AnalysisReading PRIMARY KEY (OrderNumber, AccountId, Region),
    CONSTRAINT FK_AnalysisReading_AnalysisOrder FOREIGN KEY (OrderNumber) REFERENCES dbo.AnalysisOrder (OrderNumber)
);
