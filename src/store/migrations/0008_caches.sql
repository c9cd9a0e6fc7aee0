-- What caches in front of us have to hear of. `changed` is the generation in which what an article says, or what the
-- feeds of a category or author hold, last changed; 0 before there was this column.
ALTER TABLE article ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE category ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE author ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
-- The generation in which an article last left: which page of the archive it stood on is not known any more.
ALTER TABLE category ADD COLUMN lost INTEGER NOT NULL DEFAULT 0;
ALTER TABLE author ADD COLUMN lost INTEGER NOT NULL DEFAULT 0;
CREATE INDEX article_changed ON article (changed) WHERE changed > 0;
CREATE INDEX category_changed ON category (changed) WHERE changed > 0;
CREATE INDEX author_changed ON author (changed) WHERE changed > 0;

-- One row: up to where they have been told, of this database alone, so that a dump does not bring it along. `changed`
-- and `at` (Unix seconds) are those of the last time, `*_before` of the time before that: everything is told twice.
CREATE TABLE purged (
  purged_id INTEGER PRIMARY KEY CHECK (purged_id = 1),
  changed INTEGER NOT NULL,
  changed_before INTEGER NOT NULL,
  at INTEGER NOT NULL,              -- 0: never yet
  at_before INTEGER NOT NULL
) STRICT;
INSERT INTO purged VALUES (1, 0, 0, 0, 0);
