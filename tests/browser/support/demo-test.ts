import { test as base, expect } from "@playwright/test";
import { DemoKeeper } from "./demo-keeper";
import { type Demo, startDemo } from "./demo-server";
import { untilReady } from "./ready";
import { startWorkspace, type Workspace } from "./real-workspace";
import { Watch } from "./watch";

export { expect };

interface DemoFixtures {
  /** Whether the tests of a file share a demo, and what they change in its workspace, or each has its own. */
  demoPer: "file" | "test";
  /** Returns the demo of the file or the test, and starts it first if nothing has needed it yet. */
  currentDemo: () => Promise<Demo>;
  demo: Demo;
  /** Starts a fake Kaleidoscope that a demo takes for a real one. It ends with the test. */
  startWorkspace: (...args: Parameters<typeof startWorkspace>) => Promise<Workspace>;
  /** Starts another demo, with these environment variables. It ends with the test. */
  startDemo: (env?: Record<string, string>) => Promise<Demo>;
  /** Watches the page of the test, and fails the test for what nobody would see. */
  watch: Watch;
  /** Opens a path of the demo, or an address of another one, and waits until the page responds to input. */
  visit: (address: string, options?: { waitUntil: "commit" }) => Promise<void>;
}

/** Tests whose `page` is watched, and shows the built demo. */
export const test = base.extend<DemoFixtures, { demos: DemoKeeper }>({
  demoPer: ["file", { option: true }],
  demos: [
    async ({}, use) => {
      const demos = new DemoKeeper();
      await use(demos);
      await demos.stop();
    },
    { scope: "worker" },
  ],
  currentDemo: ({ demos, demoPer }, use, { file, testId }) =>
    use(() => demos.demoFor(demoPer === "file" ? file : testId)),
  demo: async ({ currentDemo }, use) => use(await currentDemo()),
  startWorkspace: async ({}, use) => {
    const started: Workspace[] = [];
    await use(async (...args) => {
      const workspace = await startWorkspace(...args);
      started.push(workspace);
      return workspace;
    });
    for (const workspace of started) await workspace.close();
  },
  // Playwright ends fixtures in the reverse order: pages, then the demos they show, then the workspaces of those.
  startDemo: async ({ startWorkspace: _ }, use) => {
    const started: Demo[] = [];
    await use(async (env) => {
      const demo = await startDemo(env);
      started.push(demo);
      return demo;
    });
    for (const demo of started) await demo.stop();
  },
  context: async ({ startDemo: _, context }, use) => {
    // A native dialog cannot be answered without a screen. Without it the SDK saves as a link would.
    await context.addInitScript(() => {
      Reflect.deleteProperty(window, "showSaveFilePicker");
    });
    await use(context);
  },
  watch: async ({ context }, use) => {
    const watch = new Watch(context);
    await use(watch);
    await watch.check();
  },
  page: async ({ watch: _, page }, use) => use(page),
  visit: async ({ currentDemo, page, watch, javaScriptEnabled }, use) => {
    await use(async (address, options) => {
      const url = address.startsWith("/") ? (await currentDemo()).url + address : address;
      watch.expectOrigin(url);
      await page.goto(url, options);
      if (javaScriptEnabled && !options) await untilReady(page);
    });
  },
});
