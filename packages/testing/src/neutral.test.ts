import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** Every source that a file imports, directly or not, and everything they import from outside. */
function imports(entry: URL, seen = new Set<string>(), outside = new Set<string>()) {
  if (seen.has(entry.href)) return { seen, outside };
  seen.add(entry.href);
  // What a docstring imports is an example.
  for (const [, path = ""] of readFileSync(entry, "utf8").matchAll(/^(?!\s*\*).*from "([^"]+)"/gm)) {
    if (!path.startsWith(".")) outside.add(path);
    else imports(resolve(path, entry), seen, outside);
  }
  return { seen, outside };
}

function resolve(path: string, from: URL): URL {
  for (const ending of [".ts", "/index.ts"]) {
    const candidate = new URL(path + ending, from);
    try {
      readFileSync(candidate);
      return candidate;
    } catch {}
  }
  throw new Error(`${path} from ${from.pathname} is not there`);
}

it("the fake imports no runtime-specific module", () => {
  const { seen, outside } = imports(new URL("./index.ts", import.meta.url));
  expect(seen.size).toBeGreaterThan(50);
  expect([...outside]).toEqual([]);
});

it("the MSW handlers import only msw", () => {
  expect([...imports(new URL("./msw.ts", import.meta.url)).outside]).toEqual(["msw"]);
});
