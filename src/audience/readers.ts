/**
 * Programs that read feeds, by what their User-Agent holds, in small letters: what stands there stands at the beginning
 * of a word. Behind each is where its form is from: its own `words`, its `source`, or `seen` in what servers logged
 * (matomo-org/device-detector, opawg/user-agents, publishers who print their logs).
 */
type Reader = readonly [mark: string, name: string];

/** Services, which fetch a feed once for all who read it there; most say for how many. */
export const SERVICES: readonly Reader[] = [
  ["feedly/", "Feedly"], // words: feedly.com/fetcher.html, “12 subscribers; like FeedFetcher-Google”
  ["inoreader", "Inoreader"], // words: inoreader.com/feed-fetcher, “3 subscribers; ”
  ["feedbin", "Feedbin"], // source: feedbin/feedbin, “Feedbin feed-id:1 - 3 subscribers”
  ["newsblur feed", "NewsBlur"], // source: samuelclay/NewsBlur, “NewsBlur Feed Fetcher - 5 subscribers - https://…”
  ["newsblur page", "NewsBlur"], // source: the same, for pages and icons
  ["theoldreader", "The Old Reader"], // seen: “compatible; theoldreader.com; 20 subscribers; feed-id=1”
  ["bazqux", "BazQux"], // words: bazqux.com/fetcher, “6 subscribers”
  ["bloglovin", "Bloglovin"], // seen: “Bloglovin/1.0 (http://www.bloglovin.com; 1 subscribers)”
  ["netvibes", "Netvibes"], // seen: “Netvibes (http://www.netvibes.com/; 5 subscribers; feedId: 5404723)”
  ["feedspot", "Feedspot"], // words: feedspot.com/fs/fetcher, “1 subscribers; like FeedFetcher-Google”
  ["feedfetcher-google", "Google"], // words: google.com/feedfetcher.html, “3 subscribers; feed-id=…”
  ["feed wrangler", "Feed Wrangler"], // seen: “(1 subscriber; feed-id=479901; http://feedwrangler.net; …)”
  ["g2reader", "G2Reader"], // seen: “g2reader-bot/1.0 (+http://www.g2reader.com; 2 subscribers)”
  ["livedoor", "Livedoor"], // seen: “livedoor FeedFetcher/0.01 (http://reader.livedoor.com/; 1 subscriber)”
  ["hanrss", "HanRSS"], // seen: “HanRSS/1.1 (http://www.hanrss.com; 1 subscriber)”
  ["newsgatoronline", "NewsGator"], // seen: “NewsGatorOnline/2.0 (http://www.newsgator.com; 1 subscribers)”
  ["bloglines", "Bloglines"], // seen: “Bloglines/3.1 (http://www.bloglines.com; 1 subscriber)”
  ["zhuaxia", "Zhuaxia"], // seen: “Zhuaxia.com 1 Subscribers”
  ["yahoofeedseeker", "Yahoo"], // seen: “… http://publisher.yahoo.com/rssguide; users 6; views 129”
  ["overcast/1.0 podcast", "Overcast"], // words: overcast.fm/podcasterinfo, “Podcast Sync (123 subscribers; feed-id=…”
  ["playerfm", "Player FM"], // seen: “PlayerFM/1.0 Podcast Sync (5033 subscribers; url=…)”
  ["castro 2", "Castro"], // seen: “Castro 2 Episode Download (1000 subscribers)”
  ["pocketcasts", "Pocket Casts"], // seen: “PocketCasts/1.0 (Pocket Casts Feed Parser; +http://pocketcasts.com/)”
  ["spotify/", "Spotify"], // seen: opawg/user-agents
  ["flipboard", "Flipboard"], // words: flipboard.com/browserproxy, “FlipboardRSS/1.2 (+…)”
  ["superfeedr", "Superfeedr"], // seen: “Superfeedr bot/2.0 http://superfeedr.com - …”
  ["feedburner", "FeedBurner"], // seen: “FeedBurner/1.0 (http://www.FeedBurner.com)”
  ["blogtrottr", "Blogtrottr"], // seen: “Blogtrottr/2.0”
  ["wp.com feedbot", "WordPress.com"], // seen: “wp.com feedbot/1.0 (+https://wp.com)”
  ["slackbot 1.0", "Slack"], // words: api.slack.com/robots
  ["monitorss", "MonitoRSS"], // source: synzen/MonitoRSS
  ["rss-parrot", "RSS Parrot"], // seen: rss-parrot.net
  ["feedmail", "FeedMail"], // words: feedmail.org
];

/** Programs of one reader each, or of a few: their senders are told apart and counted. */
export const APPS: readonly Reader[] = [
  ["netnewswire", "NetNewsWire"], // source: Ranchero-Software, “NetNewsWire (RSS Reader; https://netnewswire.com/)”
  ["miniflux", "Miniflux"], // source: miniflux/v2, “compatible; Miniflux/2.2.14; +https://miniflux.app”
  ["freshrss", "FreshRSS"], // source: FreshRSS/FreshRSS, “FreshRSS/1.27.1 (Linux; https://freshrss.org)”
  ["newsboat", "Newsboat"], // measured: “newsboat/2.21.0 (Linux x86_64)”
  ["newsbeuter", "Newsbeuter"], // seen: “newsbeuter/2.7 (Linux x86_64)”
  ["thunderbird/", "Thunderbird"], // seen: “… Gecko/20100101 Thunderbird/102.4.2”
  ["tiny tiny rss", "Tiny Tiny RSS"], // seen: “Tiny Tiny RSS/24.01 (https://tt-rss.org/)”
  ["commafeed", "CommaFeed"], // source: Athou/commafeed, “CommaFeed/4.6.0 (https://github.com/Athou/commafeed)”
  ["nextcloud-news", "Nextcloud News"], // seen: “NextCloud-News/1.0”
  ["yarr/", "Yarr"], // source: nkanaev/yarr, “Yarr/1.0”
  ["stringer", "Stringer"], // seen: matomo-org/device-detector
  ["liferea", "Liferea"], // seen: “Liferea/1.10.6 (Linux; en_US.UTF8; http://liferea.sf.net/) …”
  ["akregator", "Akregator"], // seen: “… (KHTML, like Gecko) akregator/4.11.5 Safari/537.21”
  ["rss guard", "RSS Guard"], // seen: martinrotter/rssguard
  ["rssguard", "RSS Guard"], // the same, in one word
  ["quiterss", "QuiteRSS"], // seen: matomo-org/device-detector
  ["rssowl", "RSSOwl"], // seen: “RSSOwl/2.2.1.201312301316 (X11; U; en)”
  ["rssbandit", "RSS Bandit"], // seen: “RssBandit/1.9.0.1002”
  ["feeddemon", "FeedDemon"], // seen: “FeedDemon/4.5 (http://www.feeddemon.com/; Microsoft Windows)”
  ["windows-rss-platform", "Windows RSS"], // seen: “Windows-RSS-Platform/2.0 (MSIE 9.0; Windows NT 6.1)”
  ["microsoft outlook", "Outlook"], // seen: “Microsoft Office/16.0 (… Microsoft Outlook 16.0…)”
  ["apple-pubsub", "Apple PubSub"], // seen: “Apple-PubSub/65.28”
  ["vienna/", "Vienna"], // seen: “Mozilla/5.0 Vienna/3.1.1”
  ["reeder/", "Reeder"], // seen: “Reeder/3.2 CFNetwork/672.1.12 Darwin/14.0.0”
  ["readkit", "ReadKit"], // seen: “ReadKit/2.4.0 (Mac OS X Version 10.9.2 (Build 13C64))”
  ["unread rss", "Unread"], // seen: “Unread RSS Reader - https://www.goldenhillsoftware.com/unread/”
  ["fiery%20feeds", "Fiery Feeds"], // seen: “Fiery%20Feeds/572 CFNetwork/3860.100.1 Darwin/25.0.0”
  ["feeddler", "Feeddler"], // seen: “FeeddlerRSS/2.4 CFNetwork/548.1.4 Darwin/11.0.0”
  ["newsblur", "NewsBlur app"], // seen: “NewsBlur iPhone App v3.6”
  ["spacecowboys android rss", "Feeder"], // source: spacecowboy/Feeder, “SpaceCowboys Android RSS Reader / 2.13.0(3764)”
  ["capyreader", "Capy Reader"], // seen: “CapyReader”
  ["readyou", "Read You"], // seen: “ReadYou”
  ["emacs elfeed", "Elfeed"], // source: skeeto/elfeed, “Emacs Elfeed 3.4.2”
  ["url/emacs", "Emacs"], // seen: “URL/Emacs Emacs/…”
  ["gpodder", "gPodder"], // seen: matomo-org/device-detector
  ["antennapod", "AntennaPod"], // seen: opawg/user-agents
  ["overcast", "Overcast app"], // seen: “Overcast/3.0 (+http://overcast.fm/; iOS podcast app)”
  ["python-reader", "reader"], // source: lemon24/reader, “python-reader/3.19 (+https://github.com/lemon24/reader)”
];
