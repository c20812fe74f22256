// Bundlers for pages and Workers resolve `@kal/node` to this file (package.json, "exports"). It exports nothing that an app
// imports, so the build fails, and bundlers print its name, which says what to import instead. Without this file they
// would report `node:http`, deep inside the package.

// Without any export, bundlers would treat this as a script that may have every name until it runs. webpack lists the
// available exports in its error, so the one export here is the advice.
export const useKalWebOrKalCore =
  "In a page, import @kal/web; in a Worker or an edge function, import @kal/core.";

throw new Error(
  `@kal/node needs Node, and was resolved for another platform. ${useKalWebOrKalCore} If this is Node after all, a bundler or test ` +
    "runner resolved packages as for a browser: set its target to Node (in Jest with jsdom: " +
    'testEnvironmentOptions: { customExportConditions: ["node"] }).',
);
