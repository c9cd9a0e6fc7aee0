/** `nashra completion SHELL`: a script that completes what is typed, made of the table that help is made of. */
import { bashScript } from "./completion-bash.ts";
import { fishScript } from "./completion-fish.ts";
import { zshScript } from "./completion-zsh.ts";
import { unknownAction } from "./options.ts";
import { COMMAND_NAMES, USAGE, type Usage } from "./usage.ts";

/** What a word is completed by: some words, names of files or of folders; nothing, where only its writer knows it. */
export type Completed = readonly string[] | "files" | "folders" | "nothing";

export interface CompletedCommand {
  readonly name: string;
  readonly purpose: string;
  readonly options: readonly {
    readonly name: string;
    readonly what: string;
    /** The value that it takes, and what completes that. */
    readonly value?: { readonly word: string; readonly by: Completed };
  }[];
  readonly actions: readonly { readonly name: string; readonly what: string; readonly by: Completed }[];
  /** What completes its arguments, where it has no actions. */
  readonly by: Completed;
}

const SCRIPTS: Readonly<Record<string, (commands: readonly CompletedCommand[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** Prints the script of a shell. */
export async function completionCommand([shell = ""]: readonly string[]): Promise<number> {
  const script = Object.hasOwn(SCRIPTS, shell) ? SCRIPTS[shell] : undefined;
  if (!script) throw unknownAction("completion", shell);
  const help = { name: "help", purpose: "all that a command takes, with examples", options: [], actions: [] };
  console.log(
    script([...COMMAND_NAMES.map((name) => completed(name, USAGE[name])), { ...help, by: COMMAND_NAMES }]),
  );
  return 0;
}

/** Words in capitals say what stands for them. */
function byWords(args: string, choices?: readonly string[]): Completed {
  if (choices) return choices;
  if (/\b(?:FILE|PATH)\b/.test(args.replace(/--\w+ \w+/g, ""))) return "files";
  return /\bDIR\b/.test(args) ? "folders" : "nothing";
}

function completed(name: string, { purpose, calls, options }: Usage): CompletedCommand {
  const actions = calls.flatMap(({ args, what, choices }) => {
    const [first = "", ...rest] = args.split(" ");
    if (!/^[a-z|]+$/.test(first)) return [];
    return first.split("|").map((action) => ({ name: action, what, by: byWords(rest.join(" "), choices) }));
  });
  const own = calls.find(({ args }) => !/^[a-z]/.test(args));
  return {
    name,
    purpose,
    actions,
    by: byWords(own?.args ?? "", own?.choices),
    options: [
      ...Object.entries(options).map(([option, { type, what, value = "", choices }]) => ({
        name: option,
        what,
        ...(type === "string" ? { value: { word: value, by: byWords(value, choices) } } : {}),
      })),
      { name: "help", what: "all that it takes, with examples" },
    ],
  };
}
