-- Segments of the full-text index are put together by and by (automerge, of 16), a few pages with each write. A crisis,
-- in which one write puts a whole level of them together, had the same limit, so that it came each time before that.
INSERT INTO search(search, rank) VALUES ('crisismerge', 32);
