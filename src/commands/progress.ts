/** How far an import, or a copy, has come: a bar on a terminal, a line now and then elsewhere. */
import { MultiBar, Presets, type SingleBar } from "cli-progress";
import { remark } from "./terminal.ts";

/** Milliseconds between two lines. */
const NOW_AND_THEN = 5000;
/** Milliseconds between two states of the bar. */
const REDRAWN = 200;
/** Columns of the bar, at most and at least. */
const WIDEST = 40;
const NARROWEST = 4;

export interface Progress {
  /** Bytes of all that there is, once it is known. */
  total(bytes: number): void;
  /** Bytes that are done, and how many articles (or what else is counted) that is. */
  done(bytes: number, count: number): void;
  stop(): void;
}

/** Shows progress on standard error, as a bar or in lines. */
export function showProgress(
  asBar: boolean = process.stderr.isTTY && process.env.TERM !== "dumb",
  counted: "articles" | "MB" = "articles",
): Progress {
  const began = performance.now();
  const state = { total: 0, bytes: 0, count: 0 };
  // A terminal that wraps as it did is left behind whatever ends the process: lines are kept short instead.
  const bars = asBar
    ? new MultiBar({ format: barLine, clearOnComplete: true, linewrap: true }, Presets.rect)
    : undefined;
  const bar: SingleBar | undefined = bars?.create(1, 0, { done: `0 ${counted}`, rate: "0", left: "…" });
  let shown = began;
  let ended = false;
  const show = (now: number) => {
    shown = now;
    const seconds = (now - began) / 1000;
    const rate = Math.round(state.count / seconds).toLocaleString("en");
    const done = `${state.count.toLocaleString("en")} ${counted}`;
    const share = state.total > 0 ? Math.min(1, state.bytes / state.total) : 0;
    const left = share > 0 ? duration((seconds / share) * (1 - share)) : "…";
    bar?.setTotal(Math.max(state.total, 1));
    bar?.update(Math.min(state.bytes, state.total), { done, rate, left });
    const known = share > 0 ? `, ${Math.floor(share * 100)} %, ${left} left` : "";
    if (!bar) remark(`${done}, ${rate} a second${known}`);
  };
  return {
    total(bytes) {
      state.total = bytes;
    },
    done(bytes, count) {
      state.bytes = bytes;
      state.count = count;
      const now = performance.now();
      if (!ended && now - shown >= (bar ? REDRAWN : NOW_AND_THEN)) show(now);
    },
    stop() {
      if (!ended) bars?.stop();
      ended = true;
    },
  };
}

interface Payload {
  /** Such as `1,234 articles`. */
  readonly done: string;
  readonly rate: string;
  readonly left: string;
}

/** The bar with its numbers; a narrow terminal gets the numbers that fit, and what room they leave is the bar's. */
export function barLine(
  _options: unknown,
  { progress }: { readonly progress: number },
  { done, rate, left }: Payload,
  columns: number = process.stderr.columns || Number(process.env.COLUMNS) || 80,
): string {
  const share = `${Math.floor(progress * 100)}%`.padStart(4);
  const numbers = [
    `${share} | ${done}, ${rate} a second | ${left} left`,
    `${share} | ${done} | ${left} left`,
    `${share} | ${left} left`,
    share,
  ];
  // The last column stays free: some terminals go to the next line when it is filled.
  const said = numbers.find((text) => text.length < columns) ?? share;
  const room = Math.min(WIDEST, columns - said.length - 3);
  const full = Math.round(progress * room);
  return room < NARROWEST ? said : ` ${"■".repeat(full)}${" ".repeat(room - full)} ${said}`;
}

/** `1:05:09`, or `5:09`. */
export function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return (parts[0] === 0 ? parts.slice(1) : parts)
    .map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, "0")))
    .join(":");
}
