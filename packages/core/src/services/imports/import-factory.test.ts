import { describe, expect, it } from "vitest";
import { clientAnswering, errorOf } from "../../../test/support";

const importWith = (import_result: unknown) =>
  clientAnswering(() => Response.json({ id: "i", import_result })).client.imports.getImport("i");

describe("the result of an import", () => {
  it("has all counts and a list of errors, even if the server omits some", async () => {
    expect((await importWith({ validation_result: {} }))?.import_result).toEqual({
      records_created: null,
      records_skipped: null,
      records_updated: null,
      fields_added: null,
      validation_result: { total_processed: null, successful: null, failed: null, errors: [] },
    });
    expect((await importWith({}))?.import_result?.validation_result).toBeNull();
    expect((await importWith(null))?.import_result).toBeNull();
  });

  it("keeps unknown fields, including those of each error", async () => {
    const errors = [{ conflict_type: "new kind", value: { a: 1 }, row: 7 }];
    const found = await importWith({ odd: 1, validation_result: { odd: 2, errors } });
    expect(found?.toJSON()).toMatchObject({
      import_result: { odd: 1, validation_result: { odd: 2, errors } },
    });
    expect(found?.import_result?.validation_result?.errors[0]).toMatchObject({
      field_id: null,
      conflicting_value: null,
      constraint_fields: null,
    });
  });

  it("is rejected if its errors are not a list", async () => {
    for (const errors of ["x", [5], {}])
      expect(await errorOf(importWith({ validation_result: { errors } }))).toMatchObject({
        name: "KaleidoscopeResponseError",
        path: "/imports/i",
      });
  });
});
