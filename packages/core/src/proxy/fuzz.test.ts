import { expect, it } from "vitest";
import { fromPage, recordingSend, TOKEN } from "../../test/proxy-support";
import { type Pick, randomFrom } from "../../test/random-from";
import { staticToken } from "../auth/token-source";
import { KaleidoscopeClient } from "../client/kaleidoscope-client";
import { createApiProxy } from "./api-proxy";
import { readOnly } from "./read-only";

const PATHS = 10_000;

const WORDS =
  "activities search file files records export csv identifiers values programs auth oauth token admin .. . ... api kal v1 workspaces evil.test 5eed0000-0008-4000-8000-000000000009 a1".split(
    " ",
  );
const JOINTS =
  "/ / / / // \\ %2f %2F %5c %252f %c0%af ; ? # %3f %23 @ : %00 %0d%0a %09 + & ..%2f ../ %2e%2e/ ;/../".split(
    " ",
  );
const TWISTS: ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => encodeURIComponent(text),
  (text) => encodeURIComponent(encodeURIComponent(text)),
  (text) => [...text].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join(""),
  (text) => text.replaceAll(".", "%2e"),
  (text) => text.replaceAll(".", "\uff0e"),
  (text) => `${text}\u200b`,
  (text) => `${text}.`,
];

/** Words, joints and twists in any order. */
function invented(pick: Pick): string {
  let path = "";
  for (let length = pick([1, 2, 3, 4, 5]); length > 0; length--)
    path += pick(JOINTS) + pick(TWISTS)(pick(WORDS));
  return path;
}

/** An allowed path with one or two things done to it. */
function bent(pick: Pick): string {
  const segments = pick(readOnly)
    .path.split("/")
    .map((segment) => (segment.startsWith(":") ? pick(WORDS) : segment));
  for (let bends = pick([0, 1, 1, 2]); bends > 0; bends--) {
    const at = pick([...segments.keys()]);
    segments[at] = pick(TWISTS)(segments[at] ?? "") + pick(["", "", pick(JOINTS) + pick(WORDS)]);
  }
  return segments.join("/");
}

/**
 * What a server may make of an address: every spelling is undone as often as it can be, since one on the way may.
 * Written apart from the code under test, so that both would have to be wrong in the same way.
 */
function reached(url: string): string {
  let path = url.slice("https://kal.test/v1".length).split(/[?#]/)[0] ?? "";
  for (let before = ""; before !== path; ) {
    before = path;
    path = path.replace(/%([0-9a-f]{2})/gi, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    path = path
      .normalize("NFKC")
      .replaceAll("\\", "/")
      .replace(/;[^/]*/g, "");
  }
  return new URL(path, "https://kal.test").pathname;
}

const allowed = readOnly.map(({ path }) => new RegExp(`^${path.replace(/:\w+/g, "[\\w~-][\\w.~-]*")}$`));

it(`none of ${PATHS} twisted paths reaches Kaleidoscope outside the allow list`, async () => {
  const { send, sent } = recordingSend(
    () => new Response("[]", { headers: { "content-type": "application/json" } }),
  );
  const client = new KaleidoscopeClient({ url: "https://kal.test/v1", send, auth: staticToken(TOKEN) });
  const proxy = createApiProxy({ client, authorize: () => true, allow: readOnly });
  const pick = randomFrom(20_261_121);
  let through = 0;
  const strange: string[] = [];
  for (let count = 0; count < PATHS; count++) {
    const path = `/api/kal${count % 2 ? invented(pick) : bent(pick)}`;
    const answer = await proxy(fromPage(path));
    await answer.body?.cancel();
    if (answer.status === 200) through += 1;
    else if (![400, 403, 404].includes(answer.status)) strange.push(`${answer.status} ${path}`);
  }
  expect(strange).toEqual([]);
  // Without some that pass, the paths would be too strange to prove anything.
  expect(through).toBeGreaterThan(PATHS / 200);
  expect(sent).toHaveLength(through);
  for (const { url } of sent) {
    expect(url.startsWith("https://kal.test/v1/"), url).toBe(true);
    expect(
      allowed.some((pattern) => pattern.test(reached(url))),
      url,
    ).toBe(true);
  }
}, 120_000);
