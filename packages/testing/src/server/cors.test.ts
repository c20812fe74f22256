import { afterEach, describe, expect, it } from "vitest";
import { type RunningFake, startFakeKaleidoscope } from "./start";

let server: RunningFake;
afterEach(() => server.close());

const preflight = (origin: string) =>
  fetch(`${server.url}/programs`, {
    method: "OPTIONS",
    headers: { origin, "access-control-request-headers": "x-kal-authorization" },
  });

describe("pages of another origin", () => {
  it("may call the fake if their origin is allowed", async () => {
    server = await startFakeKaleidoscope({ allowOrigins: ["http://localhost:3000"] });
    const asked = await preflight("http://localhost:3000");
    expect(asked.status).toBe(204);
    expect(asked.headers.get("access-control-allow-headers")).toBe("x-kal-authorization");
    const read = await fetch(`${server.url}/programs`, { headers: { origin: "http://localhost:3000" } });
    expect(read.headers.get("access-control-allow-origin")).toBe("http://localhost:3000");
  });

  it("may not otherwise", async () => {
    server = await startFakeKaleidoscope();
    const asked = await preflight("http://localhost:3000");
    expect(asked.headers.get("access-control-allow-origin")).toBeNull();
  });
});
