import { describe, expect, it } from "vitest";
import { demoIds } from "../demo-ids";
import { openApi } from "../test-support/api";

const { files, activities } = demoIds;
const path = `/files/${files.reagentsCsv}`;

describe("a download", () => {
  it("sends type, size, name and version", async () => {
    const api = await openApi();
    const response = await api.send(`/activities/${activities.krasIc50}/file/${files.plateXlsx}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-length": String(bytes.length),
      "content-disposition": 'attachment; filename="Plate layout (cycle 1).xlsx"',
      "accept-ranges": "bytes",
      etag: expect.stringMatching(/^".+"$/),
    });
    expect(bytes).toEqual(api.fake.world.files.demand(files.plateXlsx).bytes);
  });

  it("responds with 404 for a file of another activity", async () => {
    const api = await openApi();
    expect((await api.send(`/activities/${activities.krasIc50}/file/${files.structuresSdf}`)).status).toBe(
      404,
    );
    expect((await api.send(`/activities/${activities.krasIc50}/file/${files.reagentsCsv}`)).status).toBe(404);
    expect((await api.send(`/activities/nope/file/${files.ic50Csv}`)).status).toBe(404);
    expect((await api.send("/files/nope")).status).toBe(404);
  });

  it("encodes a name that is not ASCII", async () => {
    const api = await openApi();
    const row = {
      id: "f",
      name: 'Größe "1".csv',
      type: "text/csv",
      bytes: new Uint8Array(0),
      activity_id: null,
    };
    api.fake.world.files.put(row);
    const disposition = (await api.send("/files/f")).headers.get("content-disposition");
    expect(disposition).toBe(
      `attachment; filename="Gr__e _1_.csv"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%221%22.csv`,
    );
  });
});

describe("a range", () => {
  const ask = async (headers: Record<string, string>) => {
    const api = await openApi();
    const whole = api.fake.world.files.demand(files.reagentsCsv).bytes;
    const response = await api.send(path, { headers });
    const body = new Uint8Array(await response.arrayBuffer());
    return { response, body, whole, size: whole.length };
  };

  it.each([
    ["bytes=0-9", 0, 10],
    ["bytes=10-", 10, undefined],
    ["bytes=5-99999", 5, undefined],
    ["bytes=-7", -7, undefined],
  ])("of %s is answered with exactly those bytes", async (range, from, to) => {
    const { response, body, whole, size } = await ask({ Range: range });
    const wanted = whole.slice(from, to);
    expect(response.status).toBe(206);
    expect(body).toEqual(wanted);
    const first = from < 0 ? size + from : from;
    expect(response.headers.get("content-range")).toBe(`bytes ${first}-${first + wanted.length - 1}/${size}`);
    expect(response.headers.get("content-length")).toBe(String(wanted.length));
  });

  it.each(["bytes=99999-", "bytes=-0"])("of %s is outside the file", async (range) => {
    const { response, size } = await ask({ Range: range });
    expect(response.status).toBe(416);
    expect(response.headers.get("content-range")).toBe(`bytes */${size}`);
  });

  it.each(["bytes=9-2", "bytes=0-1,4-5", "lines=1-2", "bytes=-"])(
    "of %s gives the whole file",
    async (range) => {
      const { response, body, whole } = await ask({ Range: range });
      expect(response.status).toBe(200);
      expect(body).toEqual(whole);
    },
  );

  it("applies only if If-Range matches the version", async () => {
    const etag = (await ask({})).response.headers.get("etag") ?? "";
    expect((await ask({ Range: "bytes=1-2", "If-Range": etag })).response.status).toBe(206);
    expect((await ask({ Range: "bytes=1-2", "If-Range": '"older"' })).response.status).toBe(200);
  });
});
