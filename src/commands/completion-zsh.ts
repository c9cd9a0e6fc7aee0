/** The script for zsh: as a file `_nashra` in fpath, or sourced. */
import type { Completed, CompletedCommand } from "./completion.ts";

export function zshScript(commands: readonly CompletedCommand[]): string {
  return `#compdef nashra
# Completes nashra's command line in zsh; made by "nashra completion zsh".
_nashra() {
  local -a commands
  commands=(
${commands.map(({ name, purpose }) => `    ${quoted(`${name}:${purpose}`)}`).join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe -t commands command commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
${commands.map(commandLines).join("\n")}
  esac
}
if [[ $funcstack[1] == _nashra ]]; then _nashra "$@"; else compdef _nashra nashra; fi`;
}

function commandLines({ name, options, actions, by }: CompletedCommand): string {
  const own = options.map(({ name: option, what, value }) =>
    quoted(
      `--${option}${value ? "=" : ""}[${what.replace(/[[\]]/g, "\\$&")}]${value ? `:${value.word.replaceAll("|", " or ")}:${action(value.by)}` : ""}`,
    ),
  );
  if (actions.length === 0)
    return `  ${name}) _arguments ${[...own, ...(by === "nothing" ? [] : [quoted(`*:argument:${action(by)}`)])].join(" ")} ;;`;
  const names = actions.map((one) => `${one.name}\\:"${one.what.replace(/["$`\\]/g, "")}"`).join(" ");
  const common = [...own, quoted(`1:action:((${names}))`)].join(" ");
  return [
    `  ${name})`,
    "    case $words[2] in",
    ...actions
      .filter((one) => one.by !== "nothing")
      .map((one) => `    ${one.name}) _arguments ${common} ${quoted(`*:argument:${action(one.by)}`)} ;;`),
    `    *) _arguments ${common} ;;`,
    "    esac ;;",
  ].join("\n");
}

function action(by: Completed): string {
  if (by === "files") return "_files";
  if (by === "folders") return "_files -/";
  return by === "nothing" ? " " : `(${by.join(" ")})`;
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
