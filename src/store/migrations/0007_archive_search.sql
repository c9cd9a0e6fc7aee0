-- Archive pages (RFC 5005): an article's place in the archive of each category and author, given when it enters and
-- never given again. In the archive of everything its place is its article_id. `places` is the last that was given.
ALTER TABLE article_category ADD COLUMN place INTEGER;
ALTER TABLE article_author ADD COLUMN place INTEGER;
ALTER TABLE category ADD COLUMN places INTEGER NOT NULL DEFAULT 0;
ALTER TABLE author ADD COLUMN places INTEGER NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX article_category_place ON article_category (category_id, place) WHERE place IS NOT NULL;
CREATE UNIQUE INDEX article_author_place ON article_author (author_id, place) WHERE place IS NOT NULL;

-- How many articles stand in each now, scheduled ones too: lists of categories count no rows.
ALTER TABLE category ADD COLUMN articles INTEGER NOT NULL DEFAULT 0;
ALTER TABLE author ADD COLUMN articles INTEGER NOT NULL DEFAULT 0;
UPDATE category SET articles = n.count FROM (SELECT category_id, COUNT(*) AS count FROM article_category GROUP BY 1) n WHERE category.category_id = n.category_id;
UPDATE author SET articles = n.count FROM (SELECT author_id, COUNT(*) AS count FROM article_author GROUP BY 1) n WHERE author.author_id = n.author_id;
CREATE INDEX category_articles ON category (articles DESC);
CREATE INDEX author_articles ON author (articles DESC);

-- The words of articles. The rowid is (published_at << 30) + article_id, so that the newest stand at the end; tokens
-- that begin with _ are the category, author, language and month of the article (src/words.ts, src/store/words.ts).
CREATE VIRTUAL TABLE search USING fts5(words, content='', contentless_delete=1, tokenize="ascii tokenchars '_'");
INSERT INTO search(search, rank) VALUES ('automerge', 16);
-- Every word that `search` has, for words of which a beginning is asked.
CREATE TABLE search_word (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
-- Articles of each month, all at first sight: how far back a month reaches.
CREATE TABLE search_month (
  month INTEGER PRIMARY KEY,        -- year * 100 + month, UTC
  articles INTEGER NOT NULL
) STRICT;

INSERT INTO search_month SELECT CAST(strftime('%Y%m', published_at, 'unixepoch') AS INTEGER), COUNT(*) FROM article GROUP BY 1;

-- Articles of an older store that have no places and no words yet: those with after < article_id <= until.
CREATE TABLE catching_up (
  after INTEGER NOT NULL,
  until INTEGER NOT NULL
) STRICT;
INSERT INTO catching_up SELECT 0, MAX(article_id) FROM article HAVING COUNT(*) > 0;
