/** What people do on the files page, by the words they see. */
export const files = {
  choose: (page, file) => page.getByRole("radio", { name: file }).check(),
  route: (page, name) => page.getByRole("radio", { name }).check(),
  way: (page, name) => page.getByRole("radio", { name }).check(),
  press: (page, name) => page.getByRole("button", { name }).click(),
};

export const BIG = /aspc1-viability-imaging/;

/** Notes what the visible bar shows, each time it changes. Gives a way to ask what was seen. */
export async function watchBar(page) {
  await page.evaluate(() => {
    window.seen = [];
    const look = () => {
      const bar = document.querySelector("div:not([hidden]) > div > progress");
      if (bar && window.seen.at(-1) !== bar.value) window.seen.push(bar.value);
      requestAnimationFrame(look);
    };
    look();
  });
  return () => page.evaluate(() => window.seen);
}
