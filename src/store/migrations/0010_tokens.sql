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

-- What the document of an article said when a program wrote over it: while it says the same, it does not write back.
CREATE TABLE written_over (
  guid TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,        -- of the article as the program wrote it
  said TEXT NOT NULL                -- hash of what the document said
) STRICT, WITHOUT ROWID;
