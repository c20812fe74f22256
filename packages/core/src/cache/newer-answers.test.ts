import { afterEach, describe, expect, it, vi } from "vitest";
import { clientAnswering } from "../../test/support";
import type { KaleidoscopeClient } from "../client/kaleidoscope-client";
import { Activity, type KalRecord, type ReadOptions } from "../index";

const KEY = "7d0c2a44-91b3-4c55-8f0e-1a2b3c4d5e6f";
const OTHER_KEY = "HAL-2";

/** A server with one record that tests can change and delete. Everything else stays the same. */
function serverWithRecord() {
  const state = { name: "old", key: "HAL-1", isThere: true };
  const record = () => ({
    id: "r",
    record_identifier: state.name,
    identifier_ids: ["k"],
    record_values: { [KEY]: [{ id: "k", content: state.key }] },
  });
  const other = { id: "other", record_identifier: "other" };
  const { client, heard } = clientAnswering(({ url, method }) => {
    const path = url.pathname;
    if (path === "/records/identifiers") {
      const wanted = url.searchParams.get("records_key_field_to_value") ?? "";
      return Response.json(state.isThere && wanted.includes(state.key) ? [{ record: record() }] : []);
    }
    if (path === "/records" && method === "POST") return Response.json(record());
    if (path === "/operations/a/records") return Response.json(state.isThere ? [other, record()] : [other]);
    if (path === "/records") {
      const ids = (url.searchParams.get("record_ids") ?? "").split(",");
      return Response.json(
        [other, ...(state.isThere ? [record()] : [])].filter(({ id }) => ids.includes(id)),
      );
    }
    if (path === "/activities") return Response.json([{ id: "a" }]);
    return state.isThere ? Response.json(record()) : new Response(null, { status: 404 });
  });
  return { client, heard, state };
}

type Look = (client: KaleidoscopeClient, options?: ReadOptions) => Promise<KalRecord | null | undefined>;

const byKey =
  (key: string): Look =>
  ({ records }, options) =>
    records.getRecordById({ [KEY]: key }, options);

const looks: [string, Look][] = [
  ["by id", ({ records }, options) => records.getRecordById("r", options)],
  ["by key values", byKey("HAL-1")],
  ["in a batch", async ({ records }, options) => (await records.getRecordsByIds(["r"], options))[0]],
  [
    "on an activity",
    async (client, options) => {
      const activity = await client.activities.getActivityById("a");
      const { cache: _, ...request } = options ?? {};
      return (await activity?.getRecords(request))?.find(({ id }) => id === "r");
    },
  ],
];

/** The call that reads the newer state: the same client bypassing its cache, or a client derived from it. */
const readers: [string, (client: KaleidoscopeClient) => [KaleidoscopeClient, ReadOptions?]][] = [
  ["a reload", (client) => [client, { cache: "reload" }]],
  ["a read that is not stored", (client) => [client, { cache: "no-store" }]],
  ["a call with its own headers", (client) => [client, { headers: { "x-lab": "1" } }]],
  ["a client without a cache", (client) => [client.withOptions({ cache: false })]],
  ["a client with a shorter cache", (client) => [client.withOptions({ cache: { ttlMs: 1 } })]],
  ["a client with other headers", (client) => [client.withOptions({ headers: { "x-lab": "1" } })]],
  ["a sibling of the client", (client) => [client.withOptions({}).withOptions({ timeoutMs: 1_000 })]],
];

afterEach(() => vi.unstubAllGlobals());

describe.each(["with weak references", "without weak references"])(
  "a newer state, in a runtime %s,",
  (which) => {
    const prepare = () => {
      if (which.startsWith("without")) vi.stubGlobal("WeakRef", undefined);
      return serverWithRecord();
    };

    describe.each(readers)("read by %s", (_, reader) => {
      it.each(
        looks.flatMap((first) => looks.map((second) => [first[0], second[0], first[1], second[1]] as const)),
      )("replaces the entry cached %s after a read %s", async (_, __, cached, newer) => {
        const { client, state } = prepare();
        expect((await cached(client))?.record_identifier).toBe("old");
        state.name = "new";
        const [other, options] = reader(client);
        expect((await newer(other, options))?.record_identifier).toBe("new");
        expect((await cached(client))?.record_identifier).toBe("new");
        expect((await client.records.getRecordById("r"))?.record_identifier).toBe("new");
        expect((await byKey("HAL-1")(client))?.record_identifier).toBe("new");
      });

      it.each(
        looks
          .slice(0, 3)
          .flatMap((first) =>
            looks.slice(0, 3).map((second) => [first[0], second[0], first[1], second[1]] as const),
          ),
      )("without the record removes the entry cached %s after a read %s", async (_, __, cached, newer) => {
        const { client, state } = prepare();
        await cached(client);
        state.isThere = false;
        const [other, options] = reader(client);
        expect((await newer(other, options)) ?? null).toBeNull();
        expect(await client.records.getRecordById("r")).toBeNull();
        expect(await client.records.getRecordsByIds(["r"])).toEqual([]);
        expect(await byKey("HAL-1")(client)).toBeNull();
      });

      it("with other keys removes the entries cached under the old keys", async () => {
        const { client, state } = prepare();
        await byKey("HAL-1")(client);
        expect(await byKey(OTHER_KEY)(client)).toBeNull();
        state.key = OTHER_KEY;
        const [other, options] = reader(client);
        await other.records.getRecordById("r", options);
        expect(await byKey("HAL-1")(client)).toBeNull();
        expect((await byKey(OTHER_KEY)(client))?.id).toBe("r");
      });
    });

    it("is not replaced by an older response that arrives later", async () => {
      if (which.startsWith("without")) vi.stubGlobal("WeakRef", undefined);
      const answers: ((response: Response) => void)[] = [];
      const { client } = clientAnswering(() => new Promise<Response>((resolve) => answers.push(resolve)));
      const older = client.records.getRecordById("r");
      await vi.waitFor(() => expect(answers).toHaveLength(1));
      const newer = client.records.getRecordById("r", { cache: "reload" });
      await vi.waitFor(() => expect(answers).toHaveLength(2));
      answers[1]?.(Response.json({ id: "r", record_identifier: "new" }));
      await newer;
      answers[0]?.(Response.json({ id: "r", record_identifier: "old" }));
      expect((await older)?.record_identifier).toBe("old");
      expect((await client.records.getRecordById("r"))?.record_identifier).toBe("new");
    });

    it("does not bring back a deleted record when an older response arrives later", async () => {
      if (which.startsWith("without")) vi.stubGlobal("WeakRef", undefined);
      const answers: ((response: Response) => void)[] = [];
      const { client } = clientAnswering(() => new Promise<Response>((resolve) => answers.push(resolve)));
      const older = client.records.getRecordById("r");
      await vi.waitFor(() => expect(answers).toHaveLength(1));
      const newer = client.records.getRecordsByIds(["r"], { cache: "reload" });
      await vi.waitFor(() => expect(answers).toHaveLength(2));
      answers[1]?.(Response.json([]));
      expect(await newer).toEqual([]);
      answers[0]?.(Response.json({ id: "r" }));
      await older;
      const again = client.records.getRecordById("r");
      await vi.waitFor(() => expect(answers).toHaveLength(3));
      answers[2]?.(new Response(null, { status: 404 }));
      expect(await again).toBeNull();
    });
  },
);

describe("a list", () => {
  it.each(readers)("is read again after %s has received a different list", async (_, reader) => {
    const activities = [{ id: "a", title: "old" }];
    const { client, heard } = clientAnswering(() => Response.json(activities));
    await client.activities.getActivities();
    activities[0] = { id: "a", title: "new" };
    const [other, options] = reader(client);
    await other.activities.getActivities(options);
    expect((await client.activities.getActivityById("a"))?.title).toBe("new");
    expect(heard.length).toBeLessThanOrEqual(3);
  });

  it("stays cached in both clients while their responses are equal", async () => {
    const { client, heard } = clientAnswering(() => Response.json([{ id: "a", properties: [{ id: "p" }] }]));
    const sibling = client.withOptions({ timeoutMs: 1_000 });
    for (let round = 0; round < 3; round++) {
      expect((await client.activities.getActivities())[0]).toBeInstanceOf(Activity);
      await sibling.activities.getActivities();
    }
    expect(heard).toHaveLength(2);
  });

  it("of templates is read again after a single read returned a newer version of one template", async () => {
    let name = "old";
    const template = () => ({ id: "t", view_name: name });
    const { client } = clientAnswering(({ url }) =>
      Response.json(url.pathname.endsWith("/t") ? template() : [template()]),
    );
    const templates = client.resultTableTemplates;
    await templates.getTemplates();
    name = "new";
    const [one] = [await client.withOptions({ cache: false }).resultTableTemplates.getTemplateById("t")];
    expect([one?.view_name, (await templates.getTemplates())[0]?.view_name]).toEqual(["new", "new"]);
  });
});

describe("a full cache", () => {
  it("evicts the least recently read records under all of their keys", async () => {
    const { client, heard } = clientAnswering(
      ({ url }) => {
        const id = url.pathname.split("/").at(-1);
        const record_values = { [KEY]: [{ id: "k", content: id }] };
        return Response.json({ id, identifier_ids: ["k"], record_values });
      },
      { cache: { maxEntries: 4 } },
    );
    for (const id of ["1", "2", "1", "3"]) await client.records.getRecordById(id);
    expect(heard).toHaveLength(3);
    await client.records.getRecordById("1");
    await client.records.getRecordById({ [KEY]: "1" });
    expect(heard).toHaveLength(3);
    await client.records.getRecordById("2");
    expect(heard).toHaveLength(4);
  });
});
