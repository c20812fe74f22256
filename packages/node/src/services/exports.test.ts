import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BadRequestError } from "@kal/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Downloads, startDownloads } from "../test-support/downloads";

let at: Downloads;
let sliceId: string;

beforeEach(async () => {
  at = await startDownloads();
  sliceId = String(at.running.fake.world.entityTypes.all()[0]?.id);
});
afterEach(() => at[Symbol.asyncDispose]());

describe("pullData", () => {
  it("writes the export under its name, which is sent unchanged", async () => {
    const query = { filename: "compounds.csv", entity_slice_id: sliceId, search_text: "a" };
    const path = await at.client.exports.pullData(query, { downloadPath: at.folder });
    expect(path).toBe(join(at.folder, "compounds.csv"));
    expect(await at.content("compounds.csv")).not.toBe("");
    expect(at.running.fake.requests.at(-1)).toMatchObject({ path: "/records/export/csv", query });
  });

  it("writes to the system's temporary folder by default", async () => {
    const filename = `kal-${crypto.randomUUID()}.csv`;
    const query = { filename, entity_slice_id: sliceId };
    for (const options of [{}, { downloadPath: null }, { downloadPath: "" }]) {
      const path = await at.client.exports.pullDataOrThrow(query, options);
      expect(path).toBe(join(tmpdir(), filename));
      await rm(path);
    }
  });

  it("returns null and logs the reason, or throws it", async () => {
    at.running.fake.faults.add({ when: { path: "/records/export/csv" }, status: 400, times: 2 });
    const error = vi.fn();
    const { exports } = at.clientWith({ logger: { error } });
    const query = { filename: "compounds.csv", entity_slice_id: sliceId };
    expect(await exports.pullData(query, { downloadPath: at.folder })).toBeNull();
    expect(error).toHaveBeenCalledOnce();
    const pulling = exports.pullDataOrThrow(query, { downloadPath: at.folder });
    await expect(pulling).rejects.toThrow(BadRequestError);
    expect(await at.names()).toEqual([]);
  });
});
