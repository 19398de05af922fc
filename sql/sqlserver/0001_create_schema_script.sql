-- 0001_create_schema_script (SQL Server; twin in sql/sqlite). Safe to run again.
-- The journal: which scripts ran here, and what they said when they did.
-- The migrator runs this one first at every start, so it must stay safe to run again.
IF OBJECT_ID(N'dbo.SchemaScript') IS NULL
CREATE TABLE dbo.SchemaScript
(
    Name         NVARCHAR(128) NOT NULL, -- File name without extension
    Sha256       CHAR(64)      NOT NULL, -- Of the script as UTF-8 with \n line ends, lower-case hexadecimal
    AppliedAtUtc DATETIME2(0)  NOT NULL,
    CONSTRAINT PK_SchemaScript PRIMARY KEY (Name)
);
