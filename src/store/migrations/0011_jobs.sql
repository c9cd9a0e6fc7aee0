-- What time makes due, of this database alone, so that a dump does not bring it along.

-- The last run of each job: who claims a slot has raised `run`, and nobody else runs that slot.
CREATE TABLE job (
  name TEXT PRIMARY KEY,
  slot INTEGER NOT NULL,            -- the minute that is claimed, Unix seconds
  run INTEGER NOT NULL,
  started INTEGER NOT NULL,         -- milliseconds since 1970
  ended INTEGER,                    -- NULL: it runs, or its process ended before it did
  succeeded INTEGER,                -- when a run last ended well
  failed INTEGER,                   -- when one last did not
  failure TEXT                      -- and why
) STRICT;

-- Feeds of others that are taken in: what the next request to each has to say, and when it is due.
CREATE TABLE source (
  url TEXT PRIMARY KEY,             -- as the settings name it
  address TEXT NOT NULL,            -- where it is for good
  etag TEXT,                        -- as they were sent
  modified TEXT,
  next INTEGER NOT NULL,            -- Unix seconds
  asked INTEGER,                    -- when it last was
  older TEXT,                       -- the page of its archive that is walked next
  failures INTEGER NOT NULL DEFAULT 0,
  failure TEXT,
  gone INTEGER,                     -- since when it has said that it is
  walked INTEGER                    -- pages of its archive so far; NULL until it has first been read
) STRICT;
