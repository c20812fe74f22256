import { demoIds } from "@kal/testing";
import { equal, isTrue } from "../../../sources/faults/transport/expect";
import type { Case } from "../case";

/** Scripts, an emoji of several code points, a line separator that JavaScript once took for a line's end. */
const TITLE = "Größe 中文 العربية 👩‍🔬 \u2028 \\ \" ' </script>";

export const dataCases: Case[] = [
  {
    name: "text of any script comes back as it was sent",
    async run({ makeClient }) {
      const client = makeClient();
      const { id, title } = await client.programs.createProgram(TITLE);
      equal(title, TITLE);
      const [program] = await client.programs.getProgramsByIds([id], { cache: "reload" });
      equal(program?.title, TITLE);
    },
  },
  {
    name: "an entity is JSON, and its plain object may be cloned",
    async run({ makeClient }) {
      const activity = await makeClient().activities.getActivityById(demoIds.activities.krasIc50);
      if (!activity) throw new Error("The demo workspace has this activity.");
      const plain = activity.toJSON();
      equal(JSON.parse(JSON.stringify(activity)), plain);
      equal(structuredClone(plain), plain);
      isTrue(Object.keys(activity).includes("title"), "fields are own and enumerable");
    },
  },
];
