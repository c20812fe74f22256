import { expect, it, vi } from "vitest";
import { clientOnFake } from "../../test/support";

it("equals the same thing of this copy, and nothing else", async () => {
  const { client, fake } = clientOnFake();
  vi.resetModules();
  const copy = await import("../client/kaleidoscope-client");
  const options = { clientId: "demo", clientSecret: "demo", url: fake.url, fetch: fake.fetch };
  const other = new copy.KaleidoscopeClient(options);
  const [program, next] = await client.programs.getPrograms();
  const [same] = await other.programs.getPrograms();
  expect(same?.constructor).not.toBe(program?.constructor);
  expect([program?.equals(same), same?.equals(program), next?.equals(same)]).toEqual([true, true, false]);
  const [label] = await other.labels.getLabels();
  for (const wrong of [label, { id: program?.id }, null, undefined, program?.id])
    expect(program?.equals(wrong)).toBe(false);
});
