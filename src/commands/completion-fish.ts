/** The script for fish. */
import type { Completed, CompletedCommand } from "./completion.ts";

export function fishScript(commands: readonly CompletedCommand[]): string {
  return `# Completes nashra's command line in fish; made by "nashra completion fish".
# Whether this command, and this action of it, has been typed.
function __nashra_at
  set -l typed (commandline -opc)
  test "$typed[2]" = "$argv[1]"; and begin; not set -q argv[2]; or test "$typed[3]" = "$argv[2]"; end
end
# Whether so many words have been typed.
function __nashra_typed
  test (count (commandline -opc)) -eq $argv[1]
end
complete -c nashra -f
${commands.flatMap(commandLines).join("\n")}`;
}

function commandLines({ name, purpose, options, actions, by }: CompletedCommand): readonly string[] {
  const at = `-n '__nashra_at ${name}'`;
  return [
    line("-n '__nashra_typed 1'", `-a ${name}`, purpose),
    ...options.map((one) => line(at, `-l ${one.name}${one.value ? value(one.value.by) : ""}`, one.what)),
    ...actions.flatMap((one) => [
      line(`-n '__nashra_at ${name}; and __nashra_typed 2'`, `-a ${one.name}`, one.what),
      ...argument(`-n '__nashra_at ${name} ${one.name}'`, one.by),
    ]),
    ...argument(at, by),
  ];
}

const line = (when: string, what: string, said: string) =>
  `complete -c nashra ${when} ${what} -d '${said.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

function argument(when: string, by: Completed): readonly string[] {
  if (by === "nothing") return [];
  return [`complete -c nashra ${when} ${by === "files" ? "-F" : `-a '${words(by)}'`}`];
}

const value = (by: Completed) =>
  by === "files" ? " -r -F" : by === "nothing" ? " -x" : ` -x -a '${words(by)}'`;

const words = (by: readonly string[] | "folders") =>
  by === "folders" ? "(__fish_complete_directories)" : by.join(" ");
