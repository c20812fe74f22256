import type { Page } from "@playwright/test";

declare global {
  interface Window {
    /** What a progress bar showed, each time it changed. */
    seen: number[];
  }
}

type Name = string | RegExp;

/** What people do on the files page, by the words they see. */
export const files = {
  choose: (page: Page, file: Name) => page.getByRole("radio", { name: file }).check(),
  way: (page: Page, name: Name) => page.getByRole("radio", { name }).check(),
  press: (page: Page, name: Name) => page.getByRole("button", { name }).click(),
};

export const BIG = /aspc1-viability-imaging/;

/** The bar of the pane that is shown. */
const BAR = "div:not([hidden]) > div > progress";

/** Records what a visible progress bar shows, each time it changes. Returns a function that asks what was seen. */
export async function watchBar(page: Page, bar = BAR) {
  await page.evaluate((selector) => {
    window.seen = [];
    const look = () => {
      const element = document.querySelector<HTMLProgressElement>(selector);
      if (element && window.seen.at(-1) !== element.value) window.seen.push(element.value);
      requestAnimationFrame(look);
    };
    look();
  }, bar);
  return () => page.evaluate(() => window.seen);
}

/** Waits for this many frames of the page, in each of which the bar is looked at. */
export const frames = (page: Page, count: number) =>
  page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        let left = wanted;
        const next = () => (left-- > 0 ? void requestAnimationFrame(next) : resolve());
        next();
      }),
    count,
  );

/** Pauses a running stream once its bar shows this much. The page presses: a busy test would press after its end. */
export async function pauseAt(page: Page, percent: number) {
  await page.evaluate(
    ([selector, wanted]) =>
      new Promise<void>((resolve) => {
        const look = () => {
          const bar = document.querySelector<HTMLProgressElement>(selector);
          const button = [...document.querySelectorAll("button")].find((one) => one.textContent === "Pause");
          if (!(bar && bar.value > wanted && button)) return void requestAnimationFrame(look);
          button.click();
          resolve();
        };
        look();
      }),
    [BAR, percent] as const,
  );
  await page.getByText("Paused", { exact: true }).waitFor();
}
