-- Which category a phrase's normal form leads to: its own, or that of another wording of the topic.
CREATE TABLE category_key (
  key TEXT PRIMARY KEY,
  category_id INTEGER NOT NULL REFERENCES category,
  topic TEXT NOT NULL               -- what wordings of one topic share; empty until it is asked for
) STRICT, WITHOUT ROWID;
CREATE INDEX category_key_topic ON category_key (topic);
CREATE INDEX category_key_category ON category_key (category_id);
INSERT INTO category_key (key, category_id, topic) SELECT key, category_id, '' FROM category;

-- Where another system served what we have, and slugs of ours that have another now: path and query, percent-decoded,
-- without host and last slash.
CREATE TABLE moved (
  address TEXT PRIMARY KEY,
  kind TEXT NOT NULL,               -- article, category, author or all
  owner TEXT NOT NULL               -- an article's guid, a category's or author's key; empty for all
) STRICT, WITHOUT ROWID;
