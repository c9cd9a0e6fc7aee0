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
