/** The script for bash, from 3.2 on: names of files are completed by bash itself, which quotes them as it must. */
import type { Completed, CompletedCommand } from "./completion.ts";

export function bashScript(commands: readonly CompletedCommand[]): string {
  const values = commands.flatMap(({ name, options }) =>
    options.flatMap(({ name: option, value }) =>
      value ? [`    ${name}:--${option}) ${by(value.by)} ;;`] : [],
    ),
  );
  const options = commands
    .filter((one) => one.options.length > 0)
    .map((one) => `    ${one.name}) words='${one.options.map(({ name }) => `--${name}`).join(" ")}' ;;`);
  const args = commands.flatMap(({ name, actions, by: own, options }) => [
    ...actions.map((action) => `    ${name}:${action.name}) ${by(action.by)} ;;`),
    `    ${name}:*) ${by(actions.length > 0 ? actions.map((action) => action.name) : own === "nothing" ? options.map((one) => `--${one.name}`) : own)} ;;`,
  ]);
  return `# Completes nashra's command line in bash; made by "nashra completion bash".
_nashra() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]}
  local words= by=words action= at
  COMPREPLY=()
  # --format=NAME is three words to bash.
  if [ "$prev" = = ]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  if [ "$cur" = = ]; then cur=; fi
  for ((at = 2; at < COMP_CWORD; at++)); do
    case \${COMP_WORDS[at]} in
    -*) ;;
    *) action=\${COMP_WORDS[at]}; break ;;
    esac
  done
  if [ "$COMP_CWORD" -eq 1 ]; then
    words='${[...commands.map(({ name }) => name), "--help", "--version"].join(" ")}'
  else
    case $command:$prev in
${values.join("\n")}
    *)
      case $cur in
      -*)
        case $command in
${indented(options)}
        esac ;;
      *)
        case $command:$action in
${indented(args)}
        esac ;;
      esac ;;
    esac
  fi
  case $by in
  words) COMPREPLY=($(compgen -W "$words" -- "$cur")); compopt +o default +o bashdefault 2>/dev/null ;;
  folders) compopt +o default +o bashdefault -o dirnames 2>/dev/null ;;
  esac
  return 0
}
complete -o bashdefault -o default -F _nashra nashra`;
}

const by = (one: Completed) =>
  one === "nothing" ? ":" : typeof one === "string" ? `by=${one}` : `words='${one.join(" ")}'`;

const indented = (lines: readonly string[]) => lines.map((line) => `    ${line}`).join("\n");
