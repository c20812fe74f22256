import { Command } from "commander";
import { CommandContext, type CommonOptions } from "./command-context";

/** Makes a command throw on wrong usage, so that `runProgram` explains every error in the same way. */
export function configureCommand(command: Command): Command {
  return command
    .exitOverride()
    .showSuggestionAfterError()
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .configureOutput({
      outputError: () => {},
      getOutHelpWidth: () => Math.min(process.stdout.columns ?? 100, 100),
      getErrHelpWidth: () => Math.min(process.stderr.columns ?? 100, 100),
    });
}

/** Creates a command that only groups subcommands. */
export function createCommandGroup(name: string, description: string, subcommands: Command[]): Command {
  const group = configureCommand(new Command(name)).description(description);
  for (const command of subcommands) group.addCommand(command);
  return group;
}

/** Creates a command with the options that all commands share. */
export function createCommand(name: string, description: string): Command {
  return configureCommand(new Command(name))
    .description(description)
    .option("--json", "print results and errors as JSON")
    .option("--url <address>", "address of the API")
    .option("--verbose", "log requests and responses to stderr, without secrets");
}

/** Wraps a command's function for commander: creates the context, and sets the exit code that the function returns. */
export function commandAction<Args extends unknown[]>(
  run: (context: CommandContext, ...args: Args) => Promise<number | undefined>,
): (...args: [...Args, Command]) => Promise<void> {
  return async (...args) => {
    const command = args.pop() as Command;
    const context = new CommandContext(command.opts<CommonOptions>());
    const exitCode = await run(context, ...(args as unknown as Args));
    if (exitCode !== undefined) process.exitCode = exitCode;
  };
}
