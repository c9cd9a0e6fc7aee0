-- What has been taken in: a document that looks as it did then, and whose articles are as they were then, is not
-- read again. Nothing that is published depends on it.
CREATE TABLE document (
  path TEXT PRIMARY KEY,            -- its articles' `source`, or what stands before the # in theirs
  origin TEXT NOT NULL,             -- the folder it was found in; empty for the publication's own
  mark TEXT NOT NULL,               -- how it looked, and the settings it was read with; empty: to be read again
  results INTEGER NOT NULL,         -- how many results its reader had given that are in the store
  whole INTEGER NOT NULL,           -- 1 when these are all
  articles INTEGER NOT NULL,        -- how many articles they gave
  revisions INTEGER NOT NULL,       -- the sum of these articles' revisions: what else writes to one makes it another
  refused INTEGER NOT NULL,         -- how many of the results were refused
  problems TEXT NOT NULL            -- JSON of what was said of it
) STRICT, WITHOUT ROWID;
