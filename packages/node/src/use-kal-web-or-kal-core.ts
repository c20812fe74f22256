// What bundlers for pages and Workers get in place of this package (package.json, "exports"). It has nothing that could
// be imported, so that a bundle fails when it is built, and says in its name, which bundlers print, what to import.
// Without it they would complain of `node:http`, deep inside.

// Without an export this would be a script, of which bundlers believe until it runs that it has every name. webpack
// prints what can be imported in place of what was asked for: this.
export const useKalWebOrKalCore =
  "In a page, import @kal/web; in a Worker or an edge function, import @kal/core.";

throw new Error(
  `@kal/node needs Node, and was resolved for another platform. ${useKalWebOrKalCore} If this is Node after all, a bundler or test ` +
    "runner resolved packages as for a browser: set its target to Node (in Jest with jsdom: " +
    'testEnvironmentOptions: { customExportConditions: ["node"] }).',
);
