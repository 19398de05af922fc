-- 0018_create_analysis_reading (SQLite; twin in sql/sqlserver). Safe to run again.
-- What reading one partition brought, from the reading to the end of the analysis, when the rows go.
CREATE TABLE IF NOT EXISTS AnalysisReading
(
    OrderNumber INTEGER NOT NULL,
    AccountId   TEXT    NOT NULL,
    Region      TEXT    NOT NULL,
    Document    BLOB    NOT NULL, -- JSON in UTF-8, Brotli
    CONSTRAINT PK_AnalysisReading PRIMARY KEY (OrderNumber, AccountId, Region),
    CONSTRAINT FK_AnalysisReading_AnalysisOrder FOREIGN KEY (OrderNumber) REFERENCES AnalysisOrder (OrderNumber)
);
