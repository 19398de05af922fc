-- 0005_create_fleet (SQLite; twin in sql/sqlserver). Safe to run again.
-- A short key for each fleet: names are untrusted and may be longer than an index key can be.
CREATE TABLE IF NOT EXISTS Fleet
(
    FleetKey  INTEGER NOT NULL,
    FleetHash TEXT    NOT NULL, -- SHA-256 of FleetId as UTF-8, lower-case hexadecimal
    FleetId   TEXT    NOT NULL, -- account/region/name
    CONSTRAINT PK_Fleet PRIMARY KEY (FleetKey),
    CONSTRAINT UQ_Fleet UNIQUE (FleetHash)
);
