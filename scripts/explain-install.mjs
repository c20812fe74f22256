const unreachable =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|E40[13]\b|CERT_|network/i;

/** Returns what a newcomer can do about an install that failed with this output. */
export function explain(output, manager) {
  if (/OUTDATED_LOCKFILE|frozen-lockfile/.test(output)) {
    return `pnpm-lock.yaml does not match a package.json. Run "npx ${manager} install" and commit the lock file.`;
  }
  if (unreachable.test(output)) {
    return (
      'The npm registry cannot be reached. Check the network and proxy settings ("npm ping" should answer), ' +
      "then run the command again. It needs nothing but Node and npm."
    );
  }
  return `Run "npx ${manager} install" to see the problem by itself.`;
}
