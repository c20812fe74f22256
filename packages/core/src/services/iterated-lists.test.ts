import { describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf } from "../../test/support";
import { InvalidArgumentError } from "../errors/index";

/** A server with events `1` to `count`, in pages. */
function paged(
  count: number,
  { firstPage = 1, largestPage = 50 }: { firstPage?: number; largestPage?: number } = {},
) {
  const items = Array.from({ length: count }, (_, index) => ({ id: String(index + 1) }));
  const { client, heard } = clientAnswering(({ url }) => {
    const size = Math.min(Number(url.searchParams.get("page_size") ?? largestPage), largestPage);
    const page = Number(url.searchParams.get("page") ?? firstPage);
    const from = Math.max(page - firstPage, 0) * size;
    return Response.json(items.slice(from, from + size));
  });
  const ids = items.map(({ id }) => id);
  const pages = () => heard.map(({ url }) => url.searchParams.get("page"));
  return { client, heard, items, ids, pages };
}

const idsOf = async (list: { toArray(): Promise<{ id: string }[]> }) =>
  (await list.toArray()).map(({ id }) => id);

describe("listing all pages", () => {
  it.each([
    { firstPage: 0 },
    { firstPage: 1 },
    { firstPage: 1, largestPage: 3 },
    { firstPage: 0, largestPage: 1 },
  ])("yields each item once, in order, with %j", async (server) => {
    for (const count of [0, 1, 7, 10, 11]) {
      const { client, ids } = paged(count, server);
      expect(await idsOf(client.workspace.iterateEvents({}, { pageSize: 5 }))).toEqual(ids);
      expect(await idsOf(client.imports.iterateImports({}, { pageSize: 5 }))).toEqual(ids);
    }
  });

  it("ends at a server that repeats its last page, or that ignores pages", async () => {
    const { client } = clientAnswering(({ url }) =>
      Response.json(Number(url.searchParams.get("page")) < 2 ? [{ id: "a" }] : [{ id: "b" }]),
    );
    expect(await idsOf(client.workspace.iterateEvents())).toEqual(["a", "b"]);
    const { client: other } = clientAnswering(() => Response.json([{ id: "a" }]));
    expect(await idsOf(other.workspace.iterateEvents())).toEqual(["a"]);
  });

  it("yields nothing twice and leaves nothing out if new items move the others", async () => {
    const { client, items } = paged(20, { largestPage: 5 });
    const seen: string[] = [];
    for await (const event of client.workspace.iterateEvents()) {
      seen.push(event.id);
      if (seen.length % 4 === 0 && items.length < 40) items.unshift({ id: `new ${items.length}` });
    }
    expect(new Set(seen).size).toBe(seen.length);
    for (let id = 1; id <= 20; id++) expect(seen).toContain(String(id));
  });

  it("requests no page after break, and none that the limit does not need", async () => {
    const { client, pages } = paged(100, { firstPage: 0 });
    for await (const _ of client.workspace.iterateEvents({}, { pageSize: 10 })) break;
    expect(pages()).toEqual([null]);
    expect(await idsOf(client.workspace.iterateEvents({}, { pageSize: 10, limit: 15 }))).toHaveLength(15);
    expect(pages()).toEqual([null, null, "1"]);
  });

  it("sends the filters with each page, and since as after_date", async () => {
    const { client, heard } = paged(3, { largestPage: 2 });
    const since = new Date("2026-01-01T00:00:00Z");
    await client.workspace.iterateEvents({ since, event_types: ["created"] }, { pageSize: 2 }).toArray();
    expect(heard.length).toBeGreaterThan(2);
    for (const { url } of heard)
      expect(Object.fromEntries(url.searchParams)).toMatchObject({
        after_date: since.toISOString(),
        event_types: '["created"]',
        page_size: "2",
      });
    const { client: other, heard: others } = paged(1);
    await other.imports.iterateImports({ is_complete: false }).toArray();
    expect(others[0]?.url.search).toBe("?is_complete=0");
  });

  it("lists the events and imports of the fake", async () => {
    const { client } = clientOnFake();
    const once = await client.workspace.getEvents({ page_size: 1_000 });
    const ids = once.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(5);
    expect(await idsOf(client.workspace.iterateEvents({}, { pageSize: 3 }))).toEqual(ids);
    const since = once[2]?.created_at ?? "";
    const later = await client.workspace.getEvents({ after_date: since, page_size: 1_000 });
    expect(await idsOf(client.workspace.iterateEvents({ since }))).toEqual(later.map(({ id }) => id));
  });

  it.each<[string, (client: ReturnType<typeof paged>["client"]) => { toArray(): Promise<unknown> }]>([
    ["page", ({ workspace }) => workspace.iterateEvents({ page: 2 } as object)],
    ["a misspelled filter", ({ workspace }) => workspace.iterateEvents({ eventTypes: [] } as object)],
    [
      "since and after_date",
      ({ workspace }) => workspace.iterateEvents({ since: "2026", after_date: "2025" }),
    ],
    ["a page size of 0", ({ workspace }) => workspace.iterateEvents({}, { pageSize: 0 })],
    ["page_size", ({ imports }) => imports.iterateImports({}, { page_size: 5 } as object)],
    ["a negative limit", ({ imports }) => imports.iterateImports({}, { limit: -1 })],
    [
      "limit among the filters",
      ({ activities }) => activities.iterateActivities({}, { pageSize: 5 } as object),
    ],
  ])("rejects %s before it sends anything", async (_name, list) => {
    const { client, heard } = paged(1);
    expect(await errorOf(list(client).toArray())).toBeInstanceOf(InvalidArgumentError);
    expect(heard).toEqual([]);
  });
});
