import tab, { type Complete } from "@bomb.sh/tab";
import { Argument, Command, type Option } from "commander";
import { configureCommand } from "../run/create-command";

const HELP = `
To load it in every new shell:
  bash:  echo 'source <(kal completion bash)' >> ~/.bashrc
  zsh:   echo 'source <(kal completion zsh)' >> ~/.zshrc     (after compinit)
  fish:  kal completion fish > ~/.config/fish/completions/kal.fish`;

/**
 * The completion scripts. Each passes the words before the cursor to `kal complete`, which prints one candidate per
 * line: the value, a tab and a description. The scripts never evaluate the words, because that would run a command that
 * the user has not entered yet.
 */
const SCRIPTS = {
  bash: `# kal completion for bash
_kal() {
  local value description
  COMPREPLY=()
  while IFS=$'\\t' read -r value description; do
    if [[ $value != :* && $value == "\${COMP_WORDS[COMP_CWORD]}"* ]]; then COMPREPLY+=("$value"); fi
  done < <(kal complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _kal kal
`,
  zsh: `#compdef kal
_kal() {
  local line value
  local -a candidates
  while IFS= read -r line; do
    if [[ -z $line || $line == :* ]]; then continue; fi
    value=\${line%%$'\\t'*}
    candidates+=("\${value//:/\\\\:}:\${line#*$'\\t'}")
  done < <(kal complete -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)
  if (( $#candidates )); then _describe 'kal' candidates; else _files; fi
}
if [[ \${funcstack[1]} == _kal ]]; then _kal "$@"; else compdef _kal kal; fi
`,
  fish: `# kal completion for fish
complete -c kal -f
complete -c kal -n '__fish_seen_subcommand_from import export download' -F
complete -c kal -a '(kal complete -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null | string match -v ":*")'
`,
} as const;

/** Adds `kal completion <shell>`, and the hidden `kal complete`, which the scripts call. */
export function addCompletionCommands(program: Command): void {
  const completion = configureCommand(new Command("completion"))
    .description("Print a completion script for your shell.")
    .addArgument(new Argument("<shell>").choices(Object.keys(SCRIPTS)))
    .addHelpText("after", HELP)
    .action((shell: keyof typeof SCRIPTS) => {
      process.stdout.write(SCRIPTS[shell]);
    });
  const complete = configureCommand(new Command("complete"))
    .argument("[words...]")
    .action((words: string[]) => printCandidates(program, words));
  program.addCommand(completion).addCommand(complete, { hidden: true });
}

/** Prints the candidates for the next word of a command line. */
function printCandidates(program: Command, words: string[]): void {
  describeParameters(program, tab);
  for (const command of program.commands) describeCommand(command, command.name());
  tab.parse(words);
}

type CompletionCommand = ReturnType<typeof tab.command>;

function describeCommand(command: Command, path: string): void {
  if (path === "complete") return;
  describeParameters(command, tab.command(path, command.description()));
  for (const subcommand of command.commands) describeCommand(subcommand, `${path} ${subcommand.name()}`);
}

function describeParameters(command: Command, target: CompletionCommand): void {
  for (const option of command.createHelp().visibleOptions(command)) describeOption(option, target);
  for (const argument of command.registeredArguments)
    target.argument(argument.name(), completeChoices(argument), argument.variadic);
}

function describeOption(option: Option, target: CompletionCommand): void {
  const name = option.long?.slice(2) ?? "";
  const short = option.short?.slice(1);
  if (option.required || option.optional)
    target.option(name, option.description, completeChoices(option) ?? (() => {}), short);
  else target.option(name, option.description, short);
}

/** Returns a function that offers the choices of a parameter, or `undefined` if it accepts any value. */
function completeChoices({ argChoices }: Argument | Option): ((complete: Complete) => void) | undefined {
  if (!argChoices) return undefined;
  return (complete) => {
    for (const choice of argChoices) complete(choice, "");
  };
}
