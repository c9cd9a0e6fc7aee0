-- What teaches the vocabulary of keywords, newest first, without reading articles: all that is asked for is in the index.
CREATE INDEX article_keywords ON article (
  published_at DESC,
  json_extract(article, '$.keywordLine'),
  json_extract(article, '$.keywords')
);
