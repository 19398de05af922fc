-- 0022_create_local_account (SQL Server; twin in sql/sqlite). Safe to run again.
-- People who sign in with a password of this program's own, where no proxy does that for it.
IF OBJECT_ID(N'dbo.LocalAccount') IS NULL
CREATE TABLE dbo.LocalAccount
(
    AccountName     NVARCHAR(64)  NOT NULL, -- Lower case
    Role            NVARCHAR(16)  NOT NULL, -- viewer, analyst, operator or admin
    PasswordHash    NVARCHAR(256) NOT NULL, -- PBKDF2, as ASP.NET Core Identity writes it
    Stamp           CHAR(32)      NOT NULL, -- Changes with the password; sessions begun under another one have ended
    CreatedAtUtc    DATETIME2(0)  NOT NULL,
    CreatedBy       NVARCHAR(MAX) NOT NULL,
    DisabledAtUtc   DATETIME2(0)  NULL,
    FailedSignIns   INT           NOT NULL, -- Since the last one that succeeded
    LastFailedAtUtc DATETIME2(0)  NULL,
    LastSignInAtUtc DATETIME2(0)  NULL,
    CONSTRAINT PK_LocalAccount PRIMARY KEY (AccountName)
);
