-- Who may use the API, of this database alone: a dump does not bring it along. A token itself is known to whoever has
-- it; it has 256 random bits, so that its hash tells nothing.
CREATE TABLE token (
  name TEXT PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,        -- SHA-256 of the token, in hexadecimal digits
  scope TEXT NOT NULL,              -- read or write
  made_at INTEGER NOT NULL,
  expires_at INTEGER,               -- never, where there is none
  used_at INTEGER                   -- to the hour
) STRICT, WITHOUT ROWID;
