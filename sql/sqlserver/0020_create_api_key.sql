-- 0020_create_api_key (SQL Server; twin in sql/sqlite). Safe to run again.
-- Keys that programs show to be let in. Of the secret only a salted hash is kept.
IF OBJECT_ID(N'dbo.ApiKey') IS NULL
CREATE TABLE dbo.ApiKey
(
    KeyId         NVARCHAR(32)  NOT NULL, -- The key's public part
    Name          NVARCHAR(100) NOT NULL,
    Role          NVARCHAR(16)  NOT NULL, -- viewer, analyst, operator or admin
    Salt          CHAR(32)      NOT NULL, -- Hexadecimal
    Hash          CHAR(64)      NOT NULL, -- HMAC-SHA-256 of the secret under the salt, hexadecimal
    CreatedAtUtc  DATETIME2(0)  NOT NULL,
    CreatedBy     NVARCHAR(MAX) NOT NULL,
    ExpiresAtUtc  DATETIME2(0)  NULL,
    RevokedAtUtc  DATETIME2(0)  NULL,
    LastUsedAtUtc DATETIME2(0)  NULL,
    CONSTRAINT PK_ApiKey PRIMARY KEY (KeyId)
);
