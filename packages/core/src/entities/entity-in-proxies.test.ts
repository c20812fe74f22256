import { demoIds } from "@kal/testing";
import { describe, expect, it } from "vitest";
import { clientOnFake } from "../../test/support";

/** As Vue's `ref` and `reactive` do it: whatever is read and can be extended is wrapped in turn. */
function reactive<T extends object>(target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      const value = Reflect.get(object, key, receiver);
      return typeof value === "object" && value !== null && Object.isExtensible(value)
        ? reactive(value)
        : value;
    },
  });
}

describe("an entity wrapped in proxies, as Vue wraps its state", () => {
  it("reads its relations, changes, and reloads", async () => {
    const { client } = clientOnFake();
    const { activities } = reactive({ activities: await client.activities.getActivities() });
    const activity = activities.find(({ id }) => id === demoIds.activities.krasIc50);
    await activity?.getLabels();
    await activity?.update({ title: "Renamed" });
    await activity?.refetch();
    expect(activity?.title).toBe("Renamed");
    const [record] = reactive((await activity?.getRecords()) ?? []);
    await record?.refetch();
    expect((await record?.getValues())?.length).toBeGreaterThan(0);
  });
});
