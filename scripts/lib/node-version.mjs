// Imported before anything else, so it is written in JavaScript that very old Node versions can read:
// they get this message instead of a syntax error from the files that follow.
var wanted = 20;
var found = Number(process.versions.node.split(".")[0]);
if (found < wanted) {
  console.error(`Kal needs Node ${wanted} or newer, and this is Node ${process.versions.node}.`);
  console.error(
    "Install a current Node from https://nodejs.org (or: nvm install 22), then run the command again.",
  );
  process.exit(1);
}
