import { spawnSync } from "node:child_process";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { kal, laboratory } from "./lib/cli";
import { openTerminal } from "./lib/terminal";

/** How each shell starts without anybody's settings, and loads the script; $ is its prompt. */
const shells: Record<string, { args: string[]; setup: string }> = {
  bash: { args: ["--norc", "--noprofile", "-i"], setup: "PS1='$ '; source <(kal completion bash)" },
  zsh: {
    args: ["-f", "-i"],
    setup: "PS1='$ '; autoload -Uz compinit && compinit -u -D; source <(kal completion zsh)",
  },
  fish: {
    args: ["--no-config", "-i"],
    setup: "function fish_prompt; echo '$ '; end; kal completion fish | source",
  },
};

const installed = Object.keys(shells).filter((shell) => spawnSync(shell, ["--version"]).status === 0);

/** A shell in a terminal, with `kal` on its path and the completion loaded. */
async function shellIn(shell: string) {
  const lab = await laboratory();
  const bin = join(lab.folder, "bin");
  await mkdir(bin);
  await writeFile(join(bin, "kal"), `#!/bin/sh\nexec "${process.execPath}" "${kal}" "$@"\n`);
  await chmod(join(bin, "kal"), 0o755);
  const env = { ...lab.bare, PATH: `${bin}:${process.env.PATH}` };
  const { args, setup } = shells[shell];
  const terminal = openTerminal(shell, args, { env, cwd: lab.folder, columns: 100, rows: 40 });
  await terminal.until(/[$#%>] *$/);
  terminal.type(`${setup}; clear; echo rea''dy\r`);
  await terminal.until(/ready/);
  return { ...lab, terminal };
}

test("the shells on this machine include bash, which every machine has that runs these tests", () => {
  console.log(`completion is tried in ${installed.join(", ")}`);
  expect(installed.includes("bash")).toBeTruthy();
});

for (const shell of installed) {
  test(`${shell} completes commands, options and their values`, async () => {
    const { terminal } = await shellIn(shell);
    terminal.type("kal activ\t");
    await terminal.until(/kal activities ?$/m);
    terminal.type("l\t");
    await terminal.until(/kal activities list ?$/m);
    terminal.type("--hide\t");
    await terminal.until(/kal activities list --hide-completed ?$/m);
    terminal.type("\u0015kal files download --overwrite repl\t");
    await terminal.until(/--overwrite replace ?$/m);
  });

  test(`${shell} shows what there is to choose from`, async () => {
    const { terminal } = await shellIn(shell);
    terminal.type("kal \t\t");
    await terminal.until((screen) =>
      ["login", "activities", "records", "files", "export"].every((name) => screen.includes(name)),
    );
  });

  test(`${shell} runs nothing of what is only being typed`, async () => {
    const { terminal } = await shellIn(shell);
    terminal.type("kal activities get '$(touch owned)' --js\t");
    await terminal.until(/--json ?$/m);
    terminal.type("\u0015ls\r");
    await terminal.until(/\bbin\b/);
    expect(
      terminal
        .screen()
        .split(/\bls\b/)
        .at(-1),
    ).not.toMatch(/owned/);
  });
}
