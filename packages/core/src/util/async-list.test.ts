import { describe, expect, it } from "vitest";
import { errorOf } from "../../test/support";
import { InvalidArgumentError } from "../errors/index";
import { asyncList } from "./async-list";

/** A list of these pages, and the number of pages that were requested so far. */
function listOf(pages: readonly (readonly string[])[], limit?: number) {
  const requested: number[] = [];
  const list = asyncList(() => {
    const rest = pages.entries();
    return async () => {
      const { done, value } = rest.next();
      if (done) return null;
      requested.push(value[0]);
      return value[1];
    };
  }, limit);
  return { list, requested };
}

async function take(list: AsyncIterable<string>, count: number): Promise<string[]> {
  const items: string[] = [];
  for await (const item of list) {
    items.push(item);
    if (items.length === count) break;
  }
  return items;
}

describe("a list that is read in pages", () => {
  it("yields the items of all pages in order, empty pages included", async () => {
    const { list } = listOf([["a", "b"], [], ["c"], []]);
    expect(await take(list, 10)).toEqual(["a", "b", "c"]);
    expect(await list.toArray()).toEqual(["a", "b", "c"]);
  });

  it("requests the next page when half of the current one has been used", async () => {
    const pages = [
      ["a", "b", "c", "d"],
      ["e", "f"],
    ];
    for (const [used, requested] of [
      [1, [0]],
      [2, [0]],
      [3, [0, 1]],
      [4, [0, 1]],
    ] as const) {
      const paged = listOf(pages);
      await take(paged.list, used);
      expect(paged.requested).toEqual(requested);
    }
  });

  it.each([
    [0, [], []],
    [1, ["a"], [0]],
    [2, ["a", "b"], [0]],
    [3, ["a", "b", "c"], [0, 1]],
    [9, ["a", "b", "c", "d"], [0, 1]],
  ])("requests only the pages that a limit of %d needs", async (limit, items, requested) => {
    const paged = listOf(
      [
        ["a", "b"],
        ["c", "d"],
      ],
      limit,
    );
    expect(await paged.list.toArray()).toEqual(items);
    expect(paged.requested).toEqual(requested);
  });

  it.each([-1, 1.5, Number.NaN, "5" as unknown as number])("rejects a limit of %j", async (limit) => {
    const { list, requested } = listOf([["a"]], limit);
    expect(await errorOf(list.toArray())).toBeInstanceOf(InvalidArgumentError);
    expect(requested).toEqual([]);
  });

  it("starts anew with each iteration", async () => {
    const { list, requested } = listOf([["a"], ["b"]]);
    expect(await list.toArray()).toEqual(await list.toArray());
    expect(requested).toEqual([0, 1, 0, 1]);
  });

  it("throws the error of a page after the items before it", async () => {
    const pages = [["a", "b"]].values();
    const list = asyncList(() => async () => {
      const { value } = pages.next();
      if (value) return value;
      throw new Error("page 2 is broken");
    });
    const seen: string[] = [];
    const walk = async () => {
      for await (const item of list) seen.push(item);
    };
    expect((await errorOf(walk())).message).toBe("page 2 is broken");
    expect(seen).toEqual(["a", "b"]);
  });
});
