/** What is said of commands: all of them, one, or how one is called. */
import { painted } from "./terminal.ts";
import { COMMAND_NAMES, type CommandName, USAGE, type Usage } from "./usage.ts";

type Stream = typeof process.stdout | typeof process.stderr;

/** Columns of lines, at most and at least. */
const WIDEST = 110;
const NARROWEST = 40;
/** What stands on the left has at most this share of the columns. */
const LEFT = 0.4;
/** Columns for what is meant, at least; and by how many it is indented where it stands below. */
const LEAST = 24;
const BELOW = 6;

const ENVIRONMENT: readonly (readonly [name: string, what: string])[] = [
  ["DATA_DIR", "folder of publication.json, articles/, public/ and the database"],
  ["PORT, HOST", "where serve listens (default: 8787, every address)"],
  ["PUBLIC_URL", "the address that links in feeds begin with"],
  ["MEMORY", "megabytes of rendered feeds that serve keeps (default: 96)"],
  ["API_TOKEN", "a token of the API, besides those of nashra token"],
  ["NASHRA_TOKEN", "the token of the other nashra, for push and pull"],
  ["PRIVATE_CALLBACKS=1", "the hub and sources may ask addresses of private networks too"],
  ["NO_COLOR, FORCE_COLOR", "no colours; colours also in pipes"],
];
const SETTINGS = "Settings come from publication.json in DATA_DIR (default: data) and from the environment:";
const STATUS =
  "Exit status: 0 all well, also of serve that was stopped; 1 some input was refused or has errors, or a file could not be read or written; 2 wrong usage, settings or store, or a port that is taken; of what was stopped by Ctrl+C 130, by SIGTERM 143.";
const EXAMPLES = [
  'nashra import ~/archive/2020 letter.md "texts/**/*.txt" old.zip',
  "DATA_DIR=/srv/paper PUBLIC_URL=https://paper.example nashra serve",
  "nashra check https://paper.example/feed.xml",
];

/** All commands, a line each or more. */
export function commandList(stream: Stream = process.stdout): string {
  const rows = COMMAND_NAMES.map((name) => {
    const { purpose, shown }: Usage = USAGE[name];
    return [`nashra ${name}${shown ? ` ${shown}` : ""}`, purpose] as const;
  });
  const more = [
    ["nashra help COMMAND", "all that a command takes, with examples"],
    ["nashra --version", ""],
  ] as const;
  return table([...rows, ...more], stream, (text) => text.replace(/^nashra [\w-]+/, bold(stream)));
}

/** What all is called, and all that is not of one command. */
export function help(stream: Stream = process.stdout): string {
  const heading = bold(stream);
  return [
    `${heading("nashra")}: stored articles in, feeds out`,
    commandList(stream),
    [...wrapped(SETTINGS, columnsOf(stream)), table(ENVIRONMENT, stream)].join("\n"),
    wrapped(STATUS, columnsOf(stream)).join("\n"),
    `${heading("Examples:")}\n${EXAMPLES.map((line) => `  ${line}`).join("\n")}`,
  ].join("\n\n");
}

/** All that a command takes. */
export function helpOf(name: CommandName, stream: Stream = process.stdout): string {
  const { purpose, notes, examples, calls, options }: Usage = USAGE[name];
  const heading = bold(stream);
  const columns = columnsOf(stream);
  const said = notes?.split("\n").flatMap((line) => wrapped(line, columns));
  return [
    wrapped(`nashra ${name}: ${purpose}`, columns).join("\n").replace(`nashra ${name}`, heading),
    `${heading("Usage:")}\n${table(called(name, calls), stream)}`,
    ...(Object.keys(options).length > 0 ? [`${heading("Options:")}\n${optionLines(options, stream)}`] : []),
    ...(said ? [said.join("\n")] : []),
    `${heading("Examples:")}\n${examples.map((line) => `  ${line}`).join("\n")}`,
  ].join("\n\n");
}

/** How a command is called, with its options; or one of its actions alone. */
export function usageLines(name: CommandName, action?: string, stream: Stream = process.stderr): string {
  const { calls, options }: Usage = USAGE[name];
  const one = calls.filter(({ args }) => action !== undefined && args.split(" ")[0] === action);
  if (one.length > 0) return table(called(name, one), stream);
  const own = optionLines(options, stream);
  return table(called(name, calls), stream) + (own === "" ? "" : `\n\n${own}`);
}

const called = (name: CommandName, calls: Usage["calls"]) =>
  calls.map(({ args, what }) => [`nashra ${name} ${args}`.trim(), what] as const);

const optionLines = (options: Usage["options"], stream: Stream) =>
  table(
    Object.entries(options).map(([option, { value, what }]) => [
      `--${option}${value ? ` ${value}` : ""}`,
      what,
    ]),
    stream,
  );

const bold = (stream: Stream) => (text: string) => painted("heading", text, stream);

/** Columns that lines may fill. Where nothing is known of them, in pipes above all, as many as always. */
const columnsOf = (stream: Stream) =>
  stream.isTTY ? Math.max(NARROWEST, Math.min(WIDEST, (stream.columns || 80) - 1)) : WIDEST;

/** What is meant beside what is called so; below it where there is no room. */
function table(
  rows: readonly (readonly [string, string])[],
  stream: Stream,
  paint = (text: string) => text,
): string {
  const columns = columnsOf(stream);
  const short = rows.map(([name]) => name.length).filter((length) => length <= columns * LEFT);
  const left = Math.max(0, ...short);
  const isBeside = (name: string) => name.length <= left && columns - left - 4 >= LEAST;
  const indent = rows.some(([name]) => isBeside(name)) ? left + 4 : BELOW;
  return rows
    .flatMap(([name, what]) => {
      const [first = "", ...more] = wrapped(what, columns - indent);
      const rest = (isBeside(name) ? more : [first, ...more]).map((line) => `${" ".repeat(indent)}${line}`);
      const said = isBeside(name) ? `${" ".repeat(left - name.length + 2)}${first}` : "";
      return [`  ${paint(name)}${said}`.trimEnd(), ...rest.filter((line) => line.trim() !== "")];
    })
    .join("\n");
}

/** A text in lines of at most so many columns; what it is indented by, all of them are. */
function wrapped(text: string, columns: number): readonly string[] {
  const [indent = ""] = /^ */.exec(text) ?? [];
  const lines: string[] = [];
  for (const word of text.trim().split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= columns)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${indent}${word}`);
  }
  return lines;
}
