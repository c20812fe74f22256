import { describe, expect, it } from "vitest";
import { createFakeKaleidoscope } from "../fake";
import { logIn, openApi, type Tokens, tokenRequest } from "../test-support/api";

const read = async (response: Promise<Response>) => {
  const answer = await response;
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

const refresh = (fake: ReturnType<typeof createFakeKaleidoscope>, refresh_token: string) =>
  read(tokenRequest(fake, { grant_type: "refresh_token", refresh_token }));

const reads = async (fake: ReturnType<typeof createFakeKaleidoscope>, token: string) => {
  const headers = { "X-Kal-Authorization": `Bearer ${token}` };
  return (await fake.fetch(`${fake.url}/programs`, { headers })).status;
};

describe("the token endpoint", () => {
  it("returns two tokens and an integer lifetime for valid credentials", async () => {
    const tokens = await logIn(createFakeKaleidoscope({ tokenLifetimeSeconds: 900 }));
    expect(tokens).toMatchObject({ access_token: expect.any(String), refresh_token: expect.any(String) });
    expect(tokens.expires_in).toBe(900);
  });

  it.each([
    { client_id: "demo", client_secret: "guess-1" },
    { client_id: "guess-2", client_secret: "demo" },
  ])("rejects wrong credentials without repeating them", async (credentials) => {
    const fake = createFakeKaleidoscope();
    const answer = await read(tokenRequest(fake, { grant_type: "client_credentials", ...credentials }));
    expect(answer.status).toBe(401);
    expect(answer.body).toEqual({ code: "invalid_client", message: expect.any(String) });
    expect(JSON.stringify(answer.body)).not.toContain("guess");
    expect(fake.tokens.requests.client_credentials).toBe(1);
    expect(fake.tokens.issued.client_credentials).toBe(0);
  });

  it.each([
    [{ grant_type: "password" }, "unsupported_grant_type"],
    [{ grant_type: "client_credentials", client_id: "demo" }, "invalid_request"],
    [{ grant_type: "refresh_token" }, "invalid_request"],
    [{}, "invalid_request"],
  ])("rejects the form %j", async (form, code) => {
    const answer = await read(tokenRequest(createFakeKaleidoscope(), form as Record<string, string>));
    expect(answer).toMatchObject({ status: 400, body: { code } });
  });

  it("accepts a form, not JSON", async () => {
    const fake = createFakeKaleidoscope();
    const init = { method: "POST", body: "{}", headers: { "Content-Type": "application/json" } };
    expect((await fake.fetch(`${fake.url}/auth/oauth/token`, init)).status).toBe(415);
  });

  it("rotates the refresh token on every use", async () => {
    const fake = createFakeKaleidoscope();
    const first = await logIn(fake);
    const second = (await refresh(fake, first.refresh_token)).body as unknown as Tokens;
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(await reads(fake, second.access_token)).toBe(200);
    expect(fake.tokens.issued.refresh_token).toBe(1);
  });

  it("revokes the whole family when a refresh token is used twice", async () => {
    const fake = createFakeKaleidoscope();
    const other = await logIn(fake);
    const first = await logIn(fake);
    const second = (await refresh(fake, first.refresh_token)).body as unknown as Tokens;
    expect(await refresh(fake, first.refresh_token)).toMatchObject({
      status: 400,
      body: { code: "invalid_grant" },
    });
    expect(await reads(fake, first.access_token)).toBe(401);
    expect(await reads(fake, second.access_token)).toBe(401);
    expect((await refresh(fake, second.refresh_token)).status).toBe(400);
    expect(fake.tokens.revokedFamilies).toBe(1);
    expect(await reads(fake, other.access_token)).toBe(200);
  });

  it("expires access tokens by the clock", async () => {
    let now = Date.parse("2026-01-01T00:00:00Z");
    const fake = createFakeKaleidoscope({ clock: { now: () => now }, tokenLifetimeSeconds: 60 });
    const { access_token, refresh_token } = await logIn(fake);
    now += 59_999;
    expect(await reads(fake, access_token)).toBe(200);
    now += 1;
    expect(await reads(fake, access_token)).toBe(401);
    expect((await refresh(fake, refresh_token)).status).toBe(200);
  });

  it("can expire all access tokens, but not the refresh tokens", async () => {
    const fake = createFakeKaleidoscope();
    const { access_token, refresh_token } = await logIn(fake);
    fake.tokens.expireAll();
    expect(await reads(fake, access_token)).toBe(401);
    expect((await refresh(fake, refresh_token)).status).toBe(200);
  });

  it("can revoke all tokens, and then requires the credentials again", async () => {
    const fake = createFakeKaleidoscope();
    const { access_token, refresh_token } = await logIn(fake);
    fake.tokens.revokeAll();
    expect(await reads(fake, access_token)).toBe(401);
    expect((await refresh(fake, refresh_token)).status).toBe(400);
    expect(fake.tokens.revokedFamilies).toBe(0);
    expect(await reads(fake, (await logIn(fake)).access_token)).toBe(200);
  });
});

describe("every API request", () => {
  const statusWith = async (headers: Record<string, string>) => {
    const fake = createFakeKaleidoscope();
    const response = await fake.fetch(`${fake.url}/programs`, { headers });
    return { status: response.status, body: await response.json() };
  };

  it("needs a valid token in X-Kal-Authorization", async () => {
    const { token } = await openApi();
    const refused = { status: 401, body: { code: "UNAUTHORIZED", message: expect.any(String) } };
    expect(await statusWith({})).toEqual(refused);
    expect(await statusWith({ "X-Kal-Authorization": token })).toEqual(refused);
    expect(await statusWith({ Authorization: `Bearer ${token}` })).toEqual(refused);
    expect(await statusWith({ "X-Kal-Authorization": `Bearer ${token}` })).toEqual(refused);
  });
});
