import { expect, it } from "vitest";
import { streamOf } from "./download-stream";

it.each(["ends", "breaks"])("ignores that a body %s after its stream was canceled", async (how) => {
  let end = () => {};
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const read = () =>
    new Promise<void>((resolve, reject) => {
      end = () => (how === "ends" ? resolve() : reject(new Error("broken")));
      begin();
    });
  let canceled = 0;
  const reader = streamOf(read, () => {
    canceled += 1;
  }).getReader();
  const reading = reader.read();
  await begun;
  await reader.cancel();
  end();
  expect(await reading).toEqual({ done: true, value: undefined });
  // An error in the handler of the end would be an unhandled rejection, which fails the run.
  await new Promise((resolve) => setTimeout(resolve));
  expect(canceled).toBe(1);
});
