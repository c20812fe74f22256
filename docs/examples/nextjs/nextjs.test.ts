import { type RunningFake, startFakeKaleidoscope } from "@kal/testing/server";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, expect, it, vi } from "vitest";

/** What the browser sends. Next keeps it for the request that it answers; here there is no Next. */
const cookies = { sent: "" };
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ cookie: cookies.sent }),
}));

let kaleidoscope: RunningFake;
beforeAll(async () => {
  kaleidoscope = await startFakeKaleidoscope();
  vi.stubEnv("KALEIDOSCOPE_API_URL", kaleidoscope.url);
  vi.stubEnv("KALEIDOSCOPE_API_CLIENT_ID", "demo");
  vi.stubEnv("KALEIDOSCOPE_API_CLIENT_SECRET", "demo");
});
afterAll(() => kaleidoscope.close());

it("the server component sends strangers to the login, and loads nothing for them", async () => {
  const { default: ExperimentsPage } = await import("./app/experiments/page");
  cookies.sent = "session=eve";
  await expect(ExperimentsPage()).rejects.toMatchObject({
    digest: expect.stringMatching(/^NEXT_REDIRECT;\w+;\/login;/),
  });
  expect(kaleidoscope.fake.requests).toEqual([]);
});

it("the server component lists experiments, beside a button for the browser", async () => {
  cookies.sent = "session=ada";
  const { default: ExperimentsPage } = await import("./app/experiments/page");
  const html = renderToStaticMarkup(await ExperimentsPage());
  expect(html.match(/<li>[^<]*<\/li>/g)?.slice(0, 2)).toEqual([
    "<li>Register CRO batches: to do</li>",
    "<li>Register cycle 2 compounds: in progress</li>",
  ]);
  expect(html).toContain('<button type="button">Save all compounds</button>');
});

it("the route forwards reads for who is signed in, and refuses everyone else", async () => {
  const { GET } = await import("./app/api/kal/[...path]/route");
  const ask = (cookie: string) =>
    GET(
      new Request("https://app.example/api/kal/entity_slices", {
        headers: { cookie, "sec-fetch-site": "same-origin" },
      }),
    );
  expect((await ask("")).status).toBe(401);
  const answer = await ask("session=ada");
  expect(answer.status).toBe(200);
  expect(await answer.json()).toHaveLength(4);
});
