"""What python3-feedparser finds in the files named on standard input: one JSON object a line."""
import json
import sys
import time

import feedparser

feedparser.RESOLVE_RELATIVE_URIS = True


def instant(parsed):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", parsed) if parsed and parsed.tm_year >= 1000 else None


for line in sys.stdin:
    path = line.rstrip("\n")
    found = {"file": path}
    try:
        with open(path, "rb") as file:
            feed = feedparser.parse(file.read())
        found["bozo"] = bool(feed.bozo)
        found["version"] = feed.version
        found["entries"] = [
            {
                "title": entry.get("title"),
                "html": entry.get("title_detail", {}).get("type") != "text/plain",
                "link": entry.get("link"),
                "date": next(
                    (
                        instant(entry[name])
                        for name in ("published_parsed", "created_parsed", "updated_parsed")
                        if entry.get(name)
                    ),
                    None,
                ),
                "written": entry.get("published") or entry.get("created") or entry.get("updated"),
                "tags": [tag.get("label") or tag.get("term") or "" for tag in entry.get("tags", [])],
            }
            for entry in feed.entries
        ]
    except Exception as error:
        found["error"] = repr(error)[:200]
    print(json.dumps(found))
