-- Articles that were withdrawn: their addresses answer 410, and what was taken in under their ids stays out.
CREATE TABLE retraction (
  guid TEXT PRIMARY KEY,
  article_id INTEGER NOT NULL,      -- its place in the archive of everything, which stays empty
  source TEXT NOT NULL,
  slug TEXT NOT NULL UNIQUE,
  language TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  retracted_at INTEGER NOT NULL,
  changed INTEGER NOT NULL,         -- the generation in which it was
  reason TEXT,                      -- as the publisher says it to readers
  restored INTEGER NOT NULL DEFAULT 0  -- 1: it is let in again when its document comes
) STRICT;
CREATE INDEX retraction_at ON retraction (retracted_at);
CREATE INDEX retraction_source ON retraction (source);
CREATE INDEX retraction_changed ON retraction (changed);
-- The categories and authors that held it: their feeds tell of it.
CREATE TABLE retraction_subject (
  kind TEXT NOT NULL,               -- category or author
  subject_id INTEGER NOT NULL,
  retracted_at INTEGER NOT NULL,
  guid TEXT NOT NULL REFERENCES retraction,
  PRIMARY KEY (kind, subject_id, retracted_at, guid)
) STRICT, WITHOUT ROWID;
CREATE INDEX retraction_subject_guid ON retraction_subject (guid);
-- The last article_id that was given to what is gone now: it is never given again.
ALTER TABLE state ADD COLUMN places INTEGER NOT NULL DEFAULT 0;
