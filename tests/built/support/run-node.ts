import { execa } from "execa";

/** Runs Node in a project and returns what it printed. It sees no environment but the paths, so no credentials. */
export async function runNode(folder: string, ...args: string[]): Promise<string> {
  const { PATH, HOME, SystemRoot } = process.env;
  const env = { PATH, HOME, SystemRoot, npm_config_offline: "true" };
  const { stdout } = await execa(process.execPath, args, {
    cwd: folder,
    env,
    extendEnv: false,
    timeout: 60_000,
  });
  return stdout;
}
