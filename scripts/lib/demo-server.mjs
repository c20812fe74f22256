import { answers } from "./answers.mjs";
import { demoHost } from "./demo-host.mjs";
import { killTree, start } from "./run.mjs";

/** Whether the demo will show a real workspace. With one of the two set it does not start as the fake, either. */
export const hasCredentials = (env) =>
  Boolean(env.KALEIDOSCOPE_API_CLIENT_ID || env.KALEIDOSCOPE_API_CLIENT_SECRET);

/** What the person at the terminal should know before anything else: whose data will be shown. */
export function source(env) {
  if (hasCredentials(env)) {
    return `It talks to the real Kaleidoscope at ${env.KALEIDOSCOPE_API_URL ?? "its usual address"}, with the credentials in the environment.`;
  }
  return (
    "It talks to a built-in fake Kaleidoscope with demo data. For the real one, set " +
    "KALEIDOSCOPE_API_CLIENT_ID and KALEIDOSCOPE_API_CLIENT_SECRET."
  );
}

/** Starts the demo by one of its own scripts, says where it is, and returns its exit code once it has ended. */
export async function serve({ folder, script, port, place = demoHost(), env }) {
  // npm, because everybody who got here has it; its own lines would only be in the way.
  const address = place.host === "127.0.0.1" ? [] : ["--", "--hostname", place.host];
  const child = start("npm", ["run", "--silent", script, ...address], {
    cwd: folder,
    env: { ...env, PORT: String(port) },
  });
  let ended = false;
  child.done.then(() => {
    ended = true;
  });
  const url = `http://${place.urlHost}:${port}`;
  if (await answers(url, { ended: () => ended })) {
    const warning = place.warning ? `${place.warning}\n` : "";
    console.log(`\n${warning}Kal demo: ${url}${place.path}\n${source(env)}\nCtrl-C ends it.\n`);
  } else if (!ended) {
    console.error("The demo started but did not answer within two minutes, so it was ended.");
    killTree(child);
    await child.done;
    return 1;
  }
  return (await child.done).code;
}
