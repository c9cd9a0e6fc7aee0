-- What an editor should look at, and what editors have said.
CREATE TABLE doubt (
  guid TEXT PRIMARY KEY,            -- an article whose line of keywords was cut without much certainty
  confidence REAL NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE keyword_cut (
  line TEXT PRIMARY KEY,            -- a line of keywords as it was written
  phrases TEXT NOT NULL             -- JSON array of the phrases that an editor cut it into
) STRICT, WITHOUT ROWID;
ALTER TABLE category ADD COLUMN named TEXT;  -- the label that an editor gave; else the commonest spelling is it
