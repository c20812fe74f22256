// #region test
import { KaleidoscopeClient } from "@kal/node";
import { createFakeKaleidoscope, demoIds } from "@kal/testing";
import { expect, it } from "vitest";
import { noteOn } from "./note-on";

it("puts the note on the compound", async () => {
  const fake = createFakeKaleidoscope();
  const { url, clientId, clientSecret, fetch } = fake;
  const client = new KaleidoscopeClient({ url, clientId, clientSecret, fetch });

  await noteOn(client, "HAL-0001", "Reordered");

  const record = await client.records.getRecordById(demoIds.records.compound(1));
  expect(await record?.getValueContent("Notes")).toBe("Reordered");
  expect(
    fake.requests.filter(({ method }) => method === "POST").map(({ path }) => path),
  ).toContain(`/records/${demoIds.records.compound(1)}/values`);
});
// #endregion test
