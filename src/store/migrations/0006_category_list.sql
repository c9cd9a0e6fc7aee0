-- Labels that editors give by language, and articles that are still to be filed by what phrases lead to now.
ALTER TABLE category ADD COLUMN labels TEXT;  -- JSON of labels by BCP 47 language; an article shows that of its own
CREATE TABLE refiling (
  key TEXT NOT NULL,                -- a phrase that leads to another category now
  category_id INTEGER NOT NULL,     -- where articles with it may still stand
  PRIMARY KEY (key, category_id)
) STRICT, WITHOUT ROWID;
-- Topics are named anew, by rules that know more wordings.
UPDATE category_key SET topic = '';
-- Articles with one line of keywords, for what editors say of that line.
CREATE INDEX article_keyword_line ON article (json_extract(article, '$.keywordLine'))
  WHERE json_extract(article, '$.keywordLine') IS NOT NULL;
