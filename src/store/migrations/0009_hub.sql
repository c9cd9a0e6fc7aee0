-- Who is told of new articles at once (WebSub), of this database alone, so that a dump does not bring it along. A
-- point says how far someone has been told, in two orders at once: of changes up to (sent, sent_id), a generation and
-- an article of it, and of articles that came due up to (sent_at, due_id), Unix seconds and an article of that second.
CREATE TABLE subscription (
  subscription_id INTEGER PRIMARY KEY,
  callback TEXT NOT NULL,
  topic TEXT NOT NULL,              -- path and query of a feed, without the publication's address
  kind TEXT NOT NULL,               -- all, category, author or search: what changes it; an archive page has its subject's
  slug TEXT NOT NULL,               -- of the category or author; else empty
  host TEXT NOT NULL,               -- of the callback, with its port
  secret TEXT,
  expires_at INTEGER NOT NULL,
  sent INTEGER NOT NULL,
  sent_id INTEGER NOT NULL,
  sent_at INTEGER NOT NULL,
  due_id INTEGER NOT NULL,
  owed INTEGER NOT NULL,            -- the round in which its topic last changed; 0 when it has been told of that
  failures INTEGER NOT NULL DEFAULT 0,
  failing_since INTEGER,
  next_at INTEGER NOT NULL DEFAULT 0,
  claimed_until INTEGER NOT NULL DEFAULT 0,
  paused INTEGER NOT NULL DEFAULT 0, -- 1: it failed for days, and waits for its renewal
  took INTEGER NOT NULL DEFAULT 0,  -- milliseconds of its last answer: the quick ones are told first
  UNIQUE (callback, topic)
) STRICT;
CREATE INDEX subscription_subject ON subscription (kind, slug);
CREATE INDEX subscription_owed ON subscription (failures, took) WHERE owed > 0 AND paused = 0;
CREATE INDEX subscription_expires ON subscription (expires_at);

-- Requests to subscribe or unsubscribe that the subscriber has to confirm, and those that are denied. What is done is
-- kept for a minute, for the count of what was asked for a host.
CREATE TABLE verification (
  callback TEXT NOT NULL,
  topic TEXT NOT NULL,
  kind TEXT NOT NULL,
  slug TEXT NOT NULL,
  host TEXT NOT NULL,
  mode TEXT NOT NULL,               -- subscribe, unsubscribe or denied
  reason TEXT NOT NULL,             -- of denied
  secret TEXT,
  lease INTEGER NOT NULL,           -- seconds
  changed INTEGER NOT NULL,         -- how far whoever asked has read
  at INTEGER NOT NULL,
  asked_at INTEGER NOT NULL,
  asked INTEGER NOT NULL,           -- how often within the minute
  done INTEGER NOT NULL DEFAULT 0,
  claimed_until INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (callback, topic)
) STRICT, WITHOUT ROWID;
CREATE INDEX verification_host ON verification (host);
CREATE INDEX verification_asked ON verification (asked_at);

-- Hubs of others that are to be told that a topic has changed.
CREATE TABLE ping (
  hub TEXT NOT NULL,
  topic TEXT NOT NULL,
  round INTEGER NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0,
  next_at INTEGER NOT NULL DEFAULT 0,
  claimed_until INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (hub, topic)
) STRICT, WITHOUT ROWID;

-- One row: up to where it has been worked out which topics changed; `at` is 0 before the first time.
CREATE TABLE hub (
  hub_id INTEGER PRIMARY KEY CHECK (hub_id = 1),
  changed INTEGER NOT NULL,
  at INTEGER NOT NULL,
  round INTEGER NOT NULL
) STRICT;
INSERT INTO hub VALUES (1, 0, 0, 0);
