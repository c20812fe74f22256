import { expect, test } from "vitest";
import { laboratory } from "./lib/cli";

test("schema --json prints types and fields, without values of records", async () => {
  const lab = await laboratory();
  const { code, stdout } = await lab.run(["schema", "--json"]);
  expect(code).toBe(0);
  const { types, unassigned } = JSON.parse(stdout);
  expect(types.map(({ name }: { name: string }) => name)).toContain("Compound ID + Batch");
  expect(unassigned).toContainEqual(expect.objectContaining({ name: "Supplier page", type: "URL" }));
  expect(stdout).not.toMatch(/HAL-0001|Caffeine/);
  expect(lab.fake.requests.filter(({ path }) => path.startsWith("/records"))).toEqual([]);
});

test("schema prints a row per field", async () => {
  const lab = await laboratory();
  const { code, stdout } = await lab.run(["schema"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Compound\tCompound ID\tkey, text\t/m);
  expect(stdout).toMatch(/^\(on no view\)\tSupplier page\tURL\t/m);
});
