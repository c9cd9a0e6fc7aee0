/**
 * Programs that read feeds, each with what its User-Agent holds at the beginning of a word, in small letters, where that
 * is not its name. Behind it is where that is from: its own `words`, its `source`, or `seen` in what servers logged
 * (matomo-org/device-detector, opawg/user-agents, publishers who print their logs).
 */
type Reader = string | readonly [name: string, mark: string];

/** Services, which fetch a feed once for all who read it there; most say for how many. Those that have ended are not here. */
export const SERVICES: readonly Reader[] = [
  ["Feedly", "feedly/"], // words: feedly.com/fetcher.html, “12 subscribers; like FeedFetcher-Google”
  "Inoreader", // words: inoreader.com/feed-fetcher, “3 subscribers; ”
  "Feedbin", // source: feedbin/feedbin, “Feedbin feed-id:1 - 3 subscribers”
  ["NewsBlur", "newsblur feed"], // source: samuelclay/NewsBlur, “NewsBlur Feed Fetcher - 5 subscribers - https://…”
  ["The Old Reader", "theoldreader"], // seen: “compatible; theoldreader.com; 20 subscribers; feed-id=1”
  "BazQux", // words: bazqux.com/fetcher, “6 subscribers”
  "Bloglovin", // seen: “Bloglovin/1.0 (http://www.bloglovin.com; 1 subscribers)”
  "Netvibes", // seen: “Netvibes (http://www.netvibes.com/; 5 subscribers; feedId: 5404723)”
  "Feedspot", // words: feedspot.com/fs/fetcher, “1 subscribers; like FeedFetcher-Google”
  ["Google", "feedfetcher-google"], // words: google.com/feedfetcher.html, “3 subscribers; feed-id=…”
  ["Overcast", "overcast/1.0 podcast"], // words: overcast.fm/podcasterinfo, “Podcast Sync (123 subscribers; feed-id=…”
  ["Player FM", "playerfm"], // seen: “PlayerFM/1.0 Podcast Sync (5033 subscribers; url=…)”
  ["Pocket Casts", "pocketcasts"], // seen: “PocketCasts/1.0 (Pocket Casts Feed Parser; +http://pocketcasts.com/)”
  ["Spotify", "spotify/"], // seen: opawg/user-agents
  "Flipboard", // words: flipboard.com/browserproxy, “FlipboardRSS/1.2 (+…)”
  "Superfeedr", // seen: “Superfeedr bot/2.0 http://superfeedr.com - …”
  "FeedBurner", // seen: “FeedBurner/1.0 (http://www.FeedBurner.com)”
  "Blogtrottr", // seen: “Blogtrottr/2.0”
  ["WordPress.com", "wp.com feedbot"], // seen: “wp.com feedbot/1.0 (+https://wp.com)”
  ["Slack", "slackbot 1.0"], // words: api.slack.com/robots
  "MonitoRSS", // seen: “MonitoRSS”
  ["RSS Parrot", "rss-parrot"], // seen: “rss-parrot-bot”
  "FeedMail", // seen: “feedmail.org”
];

/** Programs of one reader each, or of a few: their senders are told apart and counted. */
export const APPS: readonly Reader[] = [
  "NetNewsWire", // source: Ranchero-Software, “NetNewsWire (RSS Reader; https://netnewswire.com/)”
  "Miniflux", // source: miniflux/v2, “compatible; Miniflux/2.2.14; +https://miniflux.app”
  "FreshRSS", // source: FreshRSS/FreshRSS, “FreshRSS/1.27.1 (Linux; https://freshrss.org)”
  "Newsboat", // measured: “newsboat/2.21.0 (Linux x86_64)”
  ["Thunderbird", "thunderbird/"], // seen: “… Gecko/20100101 Thunderbird/102.4.2”
  "Tiny Tiny RSS", // seen: “Tiny Tiny RSS/24.01 (https://tt-rss.org/)”
  "CommaFeed", // source: Athou/commafeed, “CommaFeed/4.6.0 (https://github.com/Athou/commafeed)”
  ["Nextcloud News", "nextcloud-news"], // seen: “NextCloud-News/1.0”
  ["Yarr", "yarr/"], // seen: “Yarr/1.0”
  "Liferea", // seen: “Liferea/1.10.6 (Linux; en_US.UTF8; http://liferea.sf.net/) …”
  "Akregator", // seen: “… (KHTML, like Gecko) akregator/4.11.5 Safari/537.21”
  "RSS Guard", // seen: “RSS Guard”
  ["Vienna", "vienna/"], // seen: “Mozilla/5.0 Vienna/3.1.1”
  ["Reeder", "reeder/"], // seen: “Reeder/3.2 CFNetwork/672.1.12 Darwin/14.0.0”
  "ReadKit", // seen: “ReadKit/2.4.0 (Mac OS X Version 10.9.2 (Build 13C64))”
  ["Unread", "unread rss"], // seen: “Unread RSS Reader - https://www.goldenhillsoftware.com/unread/”
  ["Fiery Feeds", "fiery%20feeds"], // seen: “Fiery%20Feeds/572 CFNetwork/3860.100.1 Darwin/25.0.0”
  ["NewsBlur app", "newsblur"], // seen: “NewsBlur iPhone App v3.6”
  ["Feeder", "spacecowboys android rss"], // source: spacecowboy/Feeder, “SpaceCowboys Android RSS Reader / 2.13.0(3764)”
  ["Capy Reader", "capyreader"], // seen: “CapyReader”
  ["Read You", "readyou"], // seen: “ReadYou”
  ["Elfeed", "emacs elfeed"], // source: skeeto/elfeed, “Emacs Elfeed 3.4.2”
  "AntennaPod", // seen: opawg/user-agents
  ["Overcast app", "overcast"], // seen: “Overcast/3.0 (+http://overcast.fm/; iOS podcast app)”
  ["reader", "python-reader"], // source: lemon24/reader, “python-reader/3.19 (+https://github.com/lemon24/reader)”
];
