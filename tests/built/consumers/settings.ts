import type { Setting } from "../support/compile";

const page = ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"];

/**
 * What projects ask of TypeScript. `lib` without DOM is what a Node backend has: there, fetch and its
 * family come from @types/node.
 */
export const settings = {
  "a Node module (NodeNext)": {
    resolution: "nodenext",
    lib: ["ES2023"],
    types: ["node"],
    files: ["node.mts"],
  },
  "CommonJS (NodeNext)": { resolution: "nodenext", lib: ["ES2023"], types: ["node"], files: ["node.cts"] },
  "a page (bundler)": { resolution: "bundler", lib: page, types: [], files: ["web.ts"] },
  "a web app with a server (bundler)": {
    resolution: "bundler",
    lib: page,
    types: ["node"],
    files: ["web.ts", "proxy.ts", "node.mts", "msw.ts"],
  },
} satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;
export const settingNames = Object.keys(settings) as SettingName[];
