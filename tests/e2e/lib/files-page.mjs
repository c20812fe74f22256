/** What people do on the files page, by the words they see. */
export const files = {
  choose: (page, file) => page.getByRole("radio", { name: file }).check(),
  route: (page, name) => page.getByRole("radio", { name }).check(),
  way: (page, name) => page.getByRole("radio", { name }).check(),
  press: (page, name) => page.getByRole("button", { name }).click(),
};

export const BIG = /aspc1-viability-imaging/;

/** The bar of the pane that is shown. */
const BAR = "div:not([hidden]) > div > progress";

/** Notes what the visible bar shows, each time it changes. Gives a way to ask what was seen. */
export async function watchBar(page) {
  await page.evaluate((selector) => {
    window.seen = [];
    const look = () => {
      const bar = document.querySelector(selector);
      if (bar && window.seen.at(-1) !== bar.value) window.seen.push(bar.value);
      requestAnimationFrame(look);
    };
    look();
  }, BAR);
  return () => page.evaluate(() => window.seen);
}

/** Pauses a running stream once its bar shows this much. It is pressed in the page: a busy test would come after its end. */
export async function pauseAt(page, percent) {
  await page.evaluate(
    ([selector, wanted]) =>
      new Promise((resolve) => {
        const look = () => {
          const bar = document.querySelector(selector);
          const button = [...document.querySelectorAll("button")].find((one) => one.textContent === "Pause");
          if (!(bar?.value > wanted && button)) return requestAnimationFrame(look);
          button.click();
          resolve();
        };
        look();
      }),
    [BAR, percent],
  );
  await page.getByText("Paused", { exact: true }).waitFor();
}
