import { Argument, Command } from "commander";
import { printCandidates } from "../completion/candidates";
import { SCRIPTS, type Shell } from "../completion/scripts";
import { configured } from "../run/command";

const HELP = `
To load it in every new shell:
  bash:  echo 'source <(kal completion bash)' >> ~/.bashrc
  zsh:   echo 'source <(kal completion zsh)' >> ~/.zshrc     (after compinit)
  fish:  kal completion fish > ~/.config/fish/completions/kal.fish`;

/** `kal completion <shell>`, and `kal complete`, which the scripts call. */
export function addCompletion(program: Command): void {
  const completion = configured(new Command("completion"))
    .description("Print a completion script for your shell.")
    .addArgument(new Argument("<shell>").choices(Object.keys(SCRIPTS)))
    .addHelpText("after", HELP)
    .action((shell: Shell) => {
      process.stdout.write(SCRIPTS[shell]);
    });
  const complete = configured(new Command("complete"))
    .argument("[words...]")
    .action((words: string[]) => printCandidates(program, words));
  program.addCommand(completion).addCommand(complete, { hidden: true });
}
