/** What Tab completes in bash, by the script that `nashra completion bash` prints. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { COMMAND_NAMES } from "../../src/commands/usage.ts";
import { nashra, pathOf } from "./publication.ts";

/** What completes each line, whose words are parted by spaces; `default` where bash is left to name files. */
function completions(lines: readonly string[]): readonly string[] {
  writeFileSync(pathOf("nashra.bash"), nashra("completion", "bash").out);
  const script = `source "$1"; shift
compopt() { for one; do if [ "$one" = default ]; then left=; fi; done; }
for line; do
  IFS=' ' read -ra COMP_WORDS <<< "$line"
  case $line in *' ') COMP_WORDS+=("") ;; esac
  COMP_CWORD=$(( \${#COMP_WORDS[@]} - 1 )) left=default
  _nashra nashra && echo "\${COMPREPLY[*]}$left"
done`;
  const { stdout, stderr } = spawnSync("bash", ["-c", script, "bash", pathOf("nashra.bash"), ...lines], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  return stdout.split("\n").slice(0, -1);
}

const CASES = [
  ["nashra im", "import"],
  ["nashra ", `${COMMAND_NAMES.join(" ")} help --help --version`],
  ["nashra import --f", "--format"],
  ["nashra import --format m", "markdown"],
  ["nashra import --format = m", "markdown"],
  ["nashra import --report t", "default"],
  ["nashra import --as t", ""],
  ["nashra import a.md b", "default"],
  ["nashra categories ", "accept split merge rename apply suggest"],
  ["nashra categories --json me", "merge"],
  ["nashra categories accept ", "default"],
  ["nashra categories merge ", ""],
  ["nashra jobs run ", "purge push rescan sources audience housekeeping"],
  ["nashra token add --scope ", "read write"],
  ["nashra render ", ""],
  ["nashra pull ", "--from --verify --again --help"],
  ["nashra completion ", "bash zsh fish"],
  ["nashra help rest", "restore"],
  ["nashra nothing ", ""],
] as const;

test("bash completes commands, actions, options, formats, jobs, and leaves files to itself", () => {
  const found = completions(CASES.map(([line]) => line));
  expect(Object.fromEntries(CASES.map(([line], i) => [line, found[i]]))).toEqual(
    Object.fromEntries(CASES.map(([line, words]) => [line, words])),
  );
});

test("a shell that is none of the three is refused with the nearest", () => {
  expect(nashra("completion", "fisch")).toMatchObject({
    status: 2,
    out: "",
    err: expect.stringContaining("“fisch” is nothing that “nashra completion” does; right would be fish:"),
  });
});
