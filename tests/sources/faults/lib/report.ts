/** How long a process may outlive its work before something must have been left behind. */
const GRACE_MS = 1_000;

/**
 * Tells the parent what was found, and ends the process by doing nothing: a timer, socket or listener that was left
 * keeps it alive, and then it says which and fails.
 */
export function report(found: object): void {
  console.log(`REPORT ${JSON.stringify(found)}`);
  // Unreferenced, so it fires only where something else holds the process.
  setTimeout(() => {
    console.error(`The process did not end by itself. Still there: ${process.getActiveResourcesInfo()}`);
    process.exit(3);
  }, GRACE_MS).unref();
}
