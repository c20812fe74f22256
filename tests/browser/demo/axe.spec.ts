import { expect, test } from "../support/demo-test";
import { violations } from "../support/violations";
import { FAILED_RESPONSE } from "../support/watch";
import { everyPage, openPage } from "./pages/every-page";
import { scenes } from "./scenes";

// Scenes change the workspace, so each walk begins with a new one.
test.use({ demoPer: "test" });

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing serious in any page or state, in ${colorScheme}`, async ({ demo, page, watch }) => {
    // axe uses a whole core, and each new browser loads the structure renderer again.
    test.setTimeout(20 * 60_000);
    watch.expectOrigin(demo.url);
    watch.tolerate(FAILED_RESPONSE);
    // Without animations, axe never measures the contrast of text that is still fading in.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const problems: string[] = [];
    const look = async (name: string) => {
      for (const one of await violations(page)) problems.push(`${name}: ${one}`);
    };
    for (const [name, show] of Object.entries(scenes)) {
      await test.step(name, async () => {
        const leave = await show(page, demo.url);
        await look(name);
        await leave?.();
      });
    }
    for (const path of await everyPage(page, demo.url)) {
      await test.step(path, async () => {
        await openPage(page, demo.url, path);
        await look(path);
      });
    }
    expect(problems).toStrictEqual([]);
  });
}

test("axe finds the faults of a page that has some", async ({ page }) => {
  await page.setContent("<html lang=en><title>x</title><main><h1>x</h1><img><button></button></main>");
  const rules = (await violations(page)).map((line) => line.split(":")[0]);
  expect(rules.sort()).toStrictEqual(["button-name", "image-alt"]);
});
