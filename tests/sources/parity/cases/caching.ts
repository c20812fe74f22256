import { demoIds as ids } from "@kal/testing";
import type { ParityCase } from "../case";

const compound = ids.records.compound(1);

/** What is read again, and when. */
export const cachingCases: ParityCase[] = [
  {
    name: "caching.disabledAndCleared",
    kalbio: `c.programs.get_programs()
with c.cache_disabled():
    c.programs.get_programs()
    c.programs.get_programs()
c.clear_caches()
result = [c.programs.get_programs(), c.programs.get_programs(use_cache=False)]`,
    kal: async (c) => {
      await c.programs.getPrograms();
      const uncached = c.withOptions({ cache: false });
      await uncached.programs.getPrograms();
      await uncached.programs.getPrograms();
      c.clearCaches();
      return [await c.programs.getPrograms(), await c.programs.getPrograms({ cache: "reload" })];
    },
  },
  {
    name: "caching.records",
    kalbio: `r = c.records
r.get_record_by_id("${compound}")
r.get_record_by_id("${compound}")
r.clear_record_caches()
r.get_records_by_ids(["${compound}"])
result = r.get_record_by_id({"Compound ID": "HAL-0001"})`,
    kal: async ({ records }) => {
      await records.getRecordById(compound);
      await records.getRecordById(compound);
      records.clearRecordCaches();
      await records.getRecordsByIds([compound]);
      return records.getRecordById({ "Compound ID": "HAL-0001" });
    },
  },
  {
    name: "entity.relationsAndDumps",
    kalbio: `activity = c.activities.get_activity_by_id("${ids.activities.krasIc50}")
activity.child_activities
activity.child_activities
activity.clear_caches()
activity.child_activities
plain = activity.to_dict()
text = json.loads(activity.to_json())
result = [plain["title"], plain["label_ids"], text["program_ids"], [p["content"] for p in text["properties"]]]`,
    kal: async (c) => {
      const activity = await c.activities.getActivityById(ids.activities.krasIc50);
      await activity?.getChildActivities();
      await activity?.getChildActivities();
      activity?.clearCaches();
      await activity?.getChildActivities();
      const plain = activity?.toJSON();
      const text = JSON.parse(JSON.stringify(activity));
      const contents = text.properties.map(({ content }: { content: unknown }) => content);
      return [plain?.title, plain?.label_ids, text.program_ids, contents];
    },
  },
];
