/** The package's version, put in by the build (tooling/tsup.ts) and by vitest (vitest.config.ts). */
declare const __KAL_VERSION__: string;
