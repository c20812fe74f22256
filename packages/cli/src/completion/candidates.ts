import tab, { type Complete } from "@bomb.sh/tab";
import type { Argument, Command, Option } from "commander";

/** Prints what may come next in a command line, as the completion scripts read it. */
export function printCandidates(program: Command, words: string[]): void {
  describe(program, tab);
  for (const command of program.commands) register(command, command.name());
  tab.parse(words);
}

type Described = ReturnType<typeof tab.command>;

function register(command: Command, path: string): void {
  if (path === "complete") return;
  describe(command, tab.command(path, command.description()));
  for (const below of command.commands) register(below, `${path} ${below.name()}`);
}

function describe(command: Command, into: Described): void {
  for (const option of command.createHelp().visibleOptions(command)) describeOption(option, into);
  for (const argument of command.registeredArguments)
    into.argument(argument.name(), offering(argument), argument.variadic);
}

function describeOption(option: Option, into: Described): void {
  const name = option.long?.slice(2) ?? "";
  const short = option.short?.slice(1);
  if (option.required || option.optional)
    into.option(name, option.description, offering(option) ?? (() => {}), short);
  else into.option(name, option.description, short);
}

/** The values there are to choose from. */
function offering({ argChoices }: Argument | Option): ((complete: Complete) => void) | undefined {
  if (!argChoices) return undefined;
  return (complete) => {
    for (const choice of argChoices) complete(choice, "");
  };
}
