-- Who is logged in to the dashboard, of this database alone: neither a dump nor a backup brings it along.

-- What sessions and forms are signed with, in hexadecimal digits. Without its row everyone logs in again.
CREATE TABLE dashboard_key (
  key_id INTEGER PRIMARY KEY CHECK (key_id = 1),
  key TEXT NOT NULL
) STRICT;
-- Sessions that were ended before their time.
CREATE TABLE dashboard_ended (
  session TEXT PRIMARY KEY,
  until INTEGER NOT NULL            -- Unix seconds: from then on it would have ended by itself
) STRICT, WITHOUT ROWID;
