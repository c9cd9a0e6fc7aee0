-- Segments of the full-text index are put together by and by (automerge, of 16), a few pages with each write. A crisis,
-- in which one write puts a whole level of them together, had the same limit, so that it came every time: with 65,536
-- articles that write took seconds.
INSERT INTO search(search, rank) VALUES ('crisismerge', 32);
