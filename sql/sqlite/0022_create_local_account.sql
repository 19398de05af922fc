-- 0022_create_local_account (SQLite; twin in sql/sqlserver). Safe to run again.
-- People who sign in with a password of this program's own, where no proxy does that for it.
CREATE TABLE IF NOT EXISTS LocalAccount
(
    AccountName     TEXT    NOT NULL, -- Lower case
    Role            TEXT    NOT NULL, -- viewer, analyst, operator or admin
    PasswordHash    TEXT    NOT NULL, -- PBKDF2, as ASP.NET Core Identity writes it
    Stamp           TEXT    NOT NULL, -- Changes with the password; sessions begun under another one have ended
    CreatedAtUtc    TEXT    NOT NULL,
    CreatedBy       TEXT    NOT NULL,
    DisabledAtUtc   TEXT    NULL,
    FailedSignIns   INTEGER NOT NULL, -- Since the last one that succeeded
    LastFailedAtUtc TEXT    NULL,
    LastSignInAtUtc TEXT    NULL,
    CONSTRAINT PK_LocalAccount PRIMARY KEY (AccountName)
);
