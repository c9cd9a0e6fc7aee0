-- Why a subscriber could last not be told.
ALTER TABLE subscription ADD COLUMN failure TEXT;

-- Who reads each feed, counted from requests alone, of this database alone: a dump does not bring it along. Days are
-- those of UTC, counted from 1970-01-01.
CREATE TABLE audience (
  day INTEGER NOT NULL,
  feed TEXT NOT NULL,               -- path of a feed, without the publication's address; /search for all searches
  reader TEXT NOT NULL,             -- its name; empty: all that have none, or came when there were too many
  kind TEXT NOT NULL,               -- service, app, browser, bot or other
  subscribers INTEGER,              -- the most that it has stated
  pollers INTEGER NOT NULL DEFAULT 0, -- how many different ones asked
  requests INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,       -- requests that were answered 304
  bytes INTEGER NOT NULL,           -- of bodies sent
  PRIMARY KEY (day, feed, reader)
) STRICT, WITHOUT ROWID;

-- Who asked today, as a hash that only the day's salt can make: told apart, and forgotten when the day has ended.
CREATE TABLE audience_poller (
  day INTEGER NOT NULL,
  feed TEXT NOT NULL,
  reader TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (day, feed, reader, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE audience_day (
  day INTEGER PRIMARY KEY,
  salt TEXT,                        -- NULL: the day has ended
  entries INTEGER NOT NULL DEFAULT 0, -- rows of audience, and of audience_poller, which are limited
  pollers INTEGER NOT NULL DEFAULT 0,
  beyond INTEGER NOT NULL DEFAULT 0, -- requests that are in no row, since there were too many different ones
  uncounted INTEGER NOT NULL DEFAULT 0 -- requests whose sender was not told apart, likewise
) STRICT;

CREATE TRIGGER audience_entered AFTER INSERT ON audience BEGIN
  UPDATE audience_day SET entries = entries + 1 WHERE day = NEW.day;
END;
CREATE TRIGGER audience_polled AFTER INSERT ON audience_poller BEGIN
  UPDATE audience SET pollers = pollers + 1 WHERE day = NEW.day AND feed = NEW.feed AND reader = NEW.reader;
  UPDATE audience_day SET pollers = pollers + 1 WHERE day = NEW.day;
END;
CREATE TRIGGER audience_ended AFTER UPDATE OF salt ON audience_day WHEN NEW.salt IS NULL BEGIN
  DELETE FROM audience_poller WHERE day = NEW.day;
END;
CREATE TRIGGER audience_dropped AFTER DELETE ON audience_day BEGIN
  DELETE FROM audience_poller WHERE day = OLD.day;
  DELETE FROM audience WHERE day = OLD.day;
END;

-- What is written here is added to its day: what a reader had of a feed, without a hash, and then each sender, with one.
-- Here are the limits of a day: 20,000 feeds and readers, 200,000 senders.
CREATE VIEW audience_seen AS
  SELECT day, feed, reader, kind, subscribers, requests, unchanged, bytes, NULL AS hash FROM audience;
CREATE TRIGGER audience_added INSTEAD OF INSERT ON audience_seen WHEN NEW.hash IS NULL BEGIN
  INSERT INTO audience (day, feed, reader, kind, subscribers, requests, unchanged, bytes)
    SELECT NEW.day, NEW.feed, NEW.reader, NEW.kind, NEW.subscribers, NEW.requests, NEW.unchanged, NEW.bytes
    WHERE (SELECT entries FROM audience_day WHERE day = NEW.day) < 20000
      OR EXISTS (SELECT 1 FROM audience WHERE day = NEW.day AND feed = NEW.feed AND reader = NEW.reader)
    ON CONFLICT (day, feed, reader) DO UPDATE SET
      subscribers = COALESCE(MAX(subscribers, excluded.subscribers), subscribers, excluded.subscribers),
      requests = requests + excluded.requests, unchanged = unchanged + excluded.unchanged,
      bytes = bytes + excluded.bytes;
  UPDATE audience_day SET beyond = beyond + NEW.requests WHERE day = NEW.day
    AND NOT EXISTS (SELECT 1 FROM audience WHERE day = NEW.day AND feed = NEW.feed AND reader = NEW.reader);
END;
CREATE TRIGGER audience_sent INSTEAD OF INSERT ON audience_seen WHEN NEW.hash IS NOT NULL BEGIN
  INSERT INTO audience_poller SELECT NEW.day, NEW.feed, NEW.reader, NEW.hash
    WHERE (SELECT pollers < 200000 AND salt IS NOT NULL FROM audience_day WHERE day = NEW.day)
      AND EXISTS (SELECT 1 FROM audience WHERE day = NEW.day AND feed = NEW.feed AND reader = NEW.reader)
    ON CONFLICT DO NOTHING;
  UPDATE audience_day SET uncounted = uncounted + NEW.requests WHERE day = NEW.day
    AND NOT EXISTS (SELECT 1 FROM audience_poller
      WHERE day = NEW.day AND feed = NEW.feed AND reader = NEW.reader AND hash = NEW.hash);
END;
