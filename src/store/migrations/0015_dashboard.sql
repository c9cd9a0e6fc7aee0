-- The dashboard: who is logged in, and what can be undone, of this database alone, so that a dump does not bring it along.

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

-- Articles that were withdrawn in the dashboard, as they were: for some weeks they can be given back.
CREATE TABLE withdrawn_article (
  guid TEXT PRIMARY KEY,
  source TEXT NOT NULL,
  article TEXT NOT NULL,            -- JSON of Article
  said TEXT,                        -- as in written_over, where its document had been written over
  until INTEGER NOT NULL            -- Unix seconds: from then on it is forgotten
) STRICT;
