import { answers } from "./answers.mjs";
import { killTree, start } from "./run.mjs";

/** What the person at the terminal should know before anything else: whose data will be shown. */
export function source(env) {
  if (env.KALEIDOSCOPE_API_CLIENT_ID && env.KALEIDOSCOPE_API_CLIENT_SECRET) {
    return `It talks to the real Kaleidoscope at ${env.KALEIDOSCOPE_API_URL ?? "its usual address"}, with the credentials in the environment.`;
  }
  return (
    "It talks to a built-in fake Kaleidoscope with demo data. For the real one, set " +
    "KALEIDOSCOPE_API_CLIENT_ID and KALEIDOSCOPE_API_CLIENT_SECRET."
  );
}

/** Starts the demo by one of its own scripts, says where it is, and returns its exit code once it has ended. */
export async function serve({ folder, script, port, env }) {
  // npm, because everybody who got here has it; its own lines would only be in the way.
  const child = start("npm", ["run", "--silent", script], {
    cwd: folder,
    env: { ...env, PORT: String(port) },
  });
  let ended = false;
  child.done.then(() => {
    ended = true;
  });
  const url = `http://localhost:${port}`;
  if (await answers(url, { ended: () => ended })) {
    console.log(`\nKal demo: ${url}\n${source(env)}\nCtrl-C ends it.\n`);
  } else if (!ended) {
    console.error("The demo started but did not answer within two minutes, so it was ended.");
    killTree(child);
    await child.done;
    return 1;
  }
  return (await child.done).code;
}
