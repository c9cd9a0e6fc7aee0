-- Months as the articles' own dates state them ("2026-02"): the archive is divided by what stands on the pages.
CREATE INDEX article_month ON article (substr(json_extract(article, '$.published.at'), 1, 7), published_at DESC, article_id DESC);

-- Articles of each month, scheduled ones too: no list of months counts rows.
CREATE TABLE month (
  month TEXT PRIMARY KEY,
  articles INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO month SELECT substr(json_extract(article, '$.published.at'), 1, 7), COUNT(*) FROM article GROUP BY 1;

CREATE TRIGGER month_entered AFTER INSERT ON article BEGIN
  INSERT INTO month VALUES (substr(json_extract(NEW.article, '$.published.at'), 1, 7), 1)
    ON CONFLICT DO UPDATE SET articles = articles + 1;
END;
CREATE TRIGGER month_left AFTER DELETE ON article BEGIN
  UPDATE month SET articles = articles - 1 WHERE month = substr(json_extract(OLD.article, '$.published.at'), 1, 7);
END;
CREATE TRIGGER month_changed AFTER UPDATE OF article ON article
  WHEN substr(json_extract(OLD.article, '$.published.at'), 1, 7) <> substr(json_extract(NEW.article, '$.published.at'), 1, 7)
BEGIN
  UPDATE month SET articles = articles - 1 WHERE month = substr(json_extract(OLD.article, '$.published.at'), 1, 7);
  INSERT INTO month VALUES (substr(json_extract(NEW.article, '$.published.at'), 1, 7), 1)
    ON CONFLICT DO UPDATE SET articles = articles + 1;
END;

-- When the articles of each part of the sitemap last changed: 10,000 article_ids each, scheduled ones too.
CREATE TABLE sitemap_part (
  part INTEGER PRIMARY KEY,
  modified INTEGER NOT NULL         -- Unix seconds
) STRICT;
INSERT INTO sitemap_part SELECT (article_id - 1) / 10000 + 1, MAX(updated_at) FROM article GROUP BY 1;
UPDATE sitemap_part SET modified = MAX(modified, r.at)
  FROM (SELECT (article_id - 1) / 10000 + 1 AS part, MAX(retracted_at) AS at FROM retraction WHERE published_at <= retracted_at GROUP BY 1) r
  WHERE sitemap_part.part = r.part;

CREATE TRIGGER sitemap_entered AFTER INSERT ON article BEGIN
  INSERT INTO sitemap_part VALUES ((NEW.article_id - 1) / 10000 + 1, NEW.updated_at)
    ON CONFLICT DO UPDATE SET modified = excluded.modified WHERE modified < excluded.modified;
END;
CREATE TRIGGER sitemap_changed AFTER UPDATE OF updated_at ON article BEGIN
  UPDATE sitemap_part SET modified = NEW.updated_at WHERE part = (NEW.article_id - 1) / 10000 + 1 AND modified < NEW.updated_at;
END;
CREATE TRIGGER sitemap_left AFTER INSERT ON retraction WHEN NEW.published_at <= NEW.retracted_at BEGIN
  UPDATE sitemap_part SET modified = NEW.retracted_at WHERE part = (NEW.article_id - 1) / 10000 + 1 AND modified < NEW.retracted_at;
END;
