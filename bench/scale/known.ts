/** The tables that no simulation is needed for: what is paid, allowed, assumed and measured. */
import { table } from "../rounds.ts";
import { dollars, gigabytes, link, millions, percent } from "./figures.ts";
import { CPU, REPLACED, ROWS, STORED } from "./measured.ts";
import { FETCHERS, KINDS, LARGE } from "./population.ts";
import { LIMITS, PRICES } from "./prices.ts";
import { replacing, volumesOf } from "./volumes.ts";

export const prices = () =>
  table(
    ["what", "in the plan, a month", "beyond that", "page", "read"],
    Object.values(PRICES).map(({ name, included, price, per, source }) => [
      name,
      included.toLocaleString("en"),
      `$${price} ${per === 1 ? "each" : `a ${per === 1e6 ? "million" : per}`}`,
      link(source.page),
      source.read,
    ]),
  );

export const limits = () =>
  table(
    ["limit", "value", "page", "read"],
    LIMITS.map(({ name, value, source }) => [name, value, link(source.page), source.read]),
  );

export const fetchers = () =>
  table(
    ["who asks", "of all requests", "every", "conditional", "from", "for"],
    FETCHERS.map(({ name, share, interval, conditional, from, asks }) => [
      name,
      percent(share, 1),
      `${interval / 60} min`,
      percent(conditional, 1),
      from,
      Object.entries(asks)
        .map(([kind, part]) => `${kind} ${percent(part, 1)}`)
        .join(", "),
    ]),
  );

export const measured = () =>
  table(
    ["answer", "rows read, 200", "rows read, 304", "CPU ms, 200", "CPU ms, 304"],
    KINDS.map((kind) => [kind, ROWS[kind].whole, ROWS[kind].unchanged, CPU[kind].whole, CPU[kind].unchanged]),
  );

export const storage = () =>
  table(
    [
      "articles",
      "text, bytes",
      "in the store, bytes",
      "of these full text",
      "fit into 10 GB",
      "10 million are",
      "volumes",
      "a month",
      "written once",
    ],
    STORED.map((it) => {
      const { fitting, bytes, volumes, monthly, once } = volumesOf(it, LARGE.articles);
      return [
        it.of,
        it.text,
        it.all,
        it.search,
        fitting.toLocaleString("en"),
        gigabytes(bytes),
        volumes,
        dollars(monthly),
        dollars(once),
      ];
    }),
  );

export const replaced = () =>
  table(
    ["articles", "rows written each time, million", "a month, once a day", "a month, once an hour"],
    [1000, 10_000, 100_000, 778_000].map((articles) => [
      articles.toLocaleString("en"),
      millions(replacing(articles, 1).rows),
      dollars(replacing(articles, 1).monthly),
      dollars(replacing(articles, REPLACED).monthly),
    ]),
  );
