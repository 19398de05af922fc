-- 0020_create_api_key (SQLite; twin in sql/sqlserver). Safe to run again.
-- Keys that programs show to be let in. Of the secret only a salted hash is kept.
CREATE TABLE IF NOT EXISTS ApiKey
(
    KeyId         TEXT NOT NULL, -- The key's public part
    Name          TEXT NOT NULL,
    Role          TEXT NOT NULL, -- viewer, analyst, operator or admin
    Salt          TEXT NOT NULL, -- Hexadecimal
    Hash          TEXT NOT NULL, -- HMAC-SHA-256 of the secret under the salt, hexadecimal
    CreatedAtUtc  TEXT NOT NULL,
    CreatedBy     TEXT NOT NULL,
    ExpiresAtUtc  TEXT NULL,
    RevokedAtUtc  TEXT NULL,
    LastUsedAtUtc TEXT NULL,
    CONSTRAINT PK_ApiKey PRIMARY KEY (KeyId)
);
