-- Articles as they are shown. Times are whole seconds since 1970; texts are clean; `article` is the JSON of Article.
CREATE TABLE article (
  article_id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,             -- where it is stored: how a draft finds its article again
  guid TEXT NOT NULL UNIQUE,
  slug TEXT NOT NULL UNIQUE,
  published_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  version TEXT NOT NULL,            -- hash of `article`: equal content has an equal version, in every database
  categories TEXT NOT NULL,         -- JSON [[slug, label], …] in order, as shown now
  article TEXT NOT NULL
) STRICT;
CREATE INDEX article_source ON article (source);
CREATE INDEX article_published ON article (published_at DESC, article_id DESC);
CREATE INDEX article_updated ON article (updated_at);

-- Topics. `modified` is the Last-Modified of the category's feeds, a whole second.
CREATE TABLE category (
  category_id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,         -- normal form: spellings with one key are one topic
  slug TEXT NOT NULL UNIQUE,        -- fixed once given
  label TEXT NOT NULL,              -- the commonest spelling, the first seen of equals
  relabelled INTEGER NOT NULL DEFAULT 0,  -- generation in which the label last changed
  modified INTEGER NOT NULL
) STRICT;
CREATE TABLE spelling (
  category_id INTEGER NOT NULL REFERENCES category,
  spelling TEXT NOT NULL,
  uses INTEGER NOT NULL,
  seen INTEGER NOT NULL,            -- order of first sight
  PRIMARY KEY (category_id, spelling)
) STRICT, WITHOUT ROWID;
CREATE TABLE article_category (
  category_id INTEGER NOT NULL REFERENCES category,
  published_at INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES article,
  position INTEGER NOT NULL,
  PRIMARY KEY (category_id, published_at DESC, article_id DESC)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_category_article ON article_category (article_id, position);

CREATE TABLE author (
  author_id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  modified INTEGER NOT NULL
) STRICT;
CREATE TABLE article_author (
  author_id INTEGER NOT NULL REFERENCES author,
  published_at INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES article,
  position INTEGER NOT NULL,
  PRIMARY KEY (author_id, published_at DESC, article_id DESC)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_author_article ON article_author (article_id);

-- One row. `generation` counts writes; a write that was decided on an older generation is refused whole,
-- because NOT NULL stops the batch. `modified` is the Last-Modified of the feeds of everything.
CREATE TABLE state (
  state_id INTEGER PRIMARY KEY CHECK (state_id = 1),
  generation INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  settings TEXT NOT NULL,           -- fingerprint of the settings that documents depend on
  settings_modified INTEGER NOT NULL
) STRICT;
INSERT INTO state VALUES (1, 0, 0, '', 0);
