-- Other stores that articles are pushed to and pulled from, of this database alone: a dump does not bring it along.
CREATE TABLE exchange (
  url TEXT NOT NULL,                -- of the other publication
  way TEXT NOT NULL,                -- push or pull
  changed INTEGER NOT NULL,         -- the last change that has crossed: a generation of the store that gives,
  article_id INTEGER NOT NULL,      -- and an article of it
  theirs INTEGER NOT NULL,          -- the other store's generation when it was last asked: one below is another store
  at INTEGER NOT NULL,              -- Unix seconds
  PRIMARY KEY (url, way)
) STRICT, WITHOUT ROWID;
-- The old addresses of an article, a category or an author, which go with it.
CREATE INDEX moved_owner ON moved (kind, owner);
-- And what was withdrawn, by the place that it had.
CREATE INDEX retraction_article ON retraction (article_id);
