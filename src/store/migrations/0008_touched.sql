-- The generation in which a write last changed what the feeds of a category or an author show. `modified` cannot tell:
-- it counts in seconds, and several writes may fall into one.
ALTER TABLE category ADD COLUMN touched INTEGER NOT NULL DEFAULT 0;
ALTER TABLE author ADD COLUMN touched INTEGER NOT NULL DEFAULT 0;
