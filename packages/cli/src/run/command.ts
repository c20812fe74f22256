import { Command } from "commander";
import { type CommonOptions, Context } from "./context";

/** Every command behaves alike when it is wrongly used: it throws, and `runProgram` explains. */
export function configured(command: Command): Command {
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

/** A command that only holds others. */
export function group(name: string, description: string, commands: Command[]): Command {
  const made = configured(new Command(name)).description(description);
  for (const command of commands) made.addCommand(command);
  return made;
}

/** A command that does something, with the options that all of them have. */
export function leaf(name: string, description: string): Command {
  return configured(new Command(name))
    .description(description)
    .option("--json", "print JSON, errors too")
    .option("--url <address>", "address of the API")
    .option("--verbose", "say on stderr what is sent and answered, without secrets");
}

/** What commander calls: makes the context and passes on arguments and options. */
export function action<Args extends unknown[]>(
  work: (context: Context, ...args: Args) => Promise<number | undefined>,
): (...given: [...Args, Command]) => Promise<void> {
  return async (...given) => {
    const command = given.pop() as Command;
    const context = new Context(command.opts<CommonOptions>());
    const code = await work(context, ...(given as unknown as Args));
    if (code !== undefined) process.exitCode = code;
  };
}
