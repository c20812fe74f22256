import { expect, test } from "vitest";
import { callsIn, type Member, type Members } from "./kal-members";
import { camel, heading, inOrder, kalMember } from "./names";
import { parityTable } from "./table";

const kal = (members: Record<string, Member>): Members => ({
  member: (owner, name) => members[`${owner}.${name}`],
  function: (name) => members[name],
});
const documented = (docs: string) => ({ docs, path: "packages/core/src/x.ts", line: 7 });

test("each member of kalbio is a row with Kal's and the calls of its docstring", () => {
  const { text, problems } = parityTable(
    { Activity: ["labels", "update()"], functions: ["export_data()"], FilesService: ["download_file()"] },
    kal({
      "Activity.getLabels": documented("Its labels. `GET /activity_labels`, cached."),
      "Activity.update": documented(
        "Changes it. `PUT /activities/{id}`, then `GET /activities`, `GET /activities`",
      ),
      "NodeFilesService.downloadFile": documented("To disk. `GET /files/{fileId}`"),
      exportData: documented("Names columns. Sends nothing."),
    }),
  );
  expect(problems).toStrictEqual([]);
  expect(text).toMatch(/\| `labels` +\| `getLabels\(\)` +\| `GET \/activity_labels` +\|/);
  expect(text).toMatch(/\| `PUT \/activities\/\{id\}`, `GET \/activities` +\|/);
  expect(text).toMatch(/\| `export_data\(\)` \| `exportData\(\)` \| none \|/);
  expect(text).toMatch(/## `client\.files`.*## `Activity`.*## Functions/s);
});

test("a member that Kal lacks, a missing docstring and a missing endpoint are found", () => {
  const { problems } = parityTable(
    { Activity: ["one()", "two()", "three()"] },
    kal({ "Activity.two": documented(""), "Activity.three": documented("Does things.") }),
  );
  expect(problems.map(({ message }) => message.split(/[;.] /)[0])).toStrictEqual([
    "kalbio's Activity.one() has no Activity.one in Kal",
    "Activity.two has no docstring",
    "the docstring of Activity.three names no endpoint",
  ]);
});

test("names are turned from Python's into Kal's", () => {
  expect(camel("get_activity_by_id")).toBe("getActivityById");
  expect(kalMember("Activity", "record_views")).toStrictEqual({
    member: "getRecordViews",
    shown: "getRecordViews()",
  });
  expect(kalMember("KaleidoscopeClient", "cache_disabled()").shown).toBe("withOptions({ cache: false })");
  expect(heading("ResultTableTemplatesService")).toBe("`client.resultTableTemplates`");
  expect(
    ["functions", "Record", "Entity", "LabelsService", "KaleidoscopeClient", "Activity"].sort(inOrder),
  ).toStrictEqual(["KaleidoscopeClient", "LabelsService", "Entity", "Activity", "Record", "functions"]);
});

test("calls are told from other code in a docstring", () => {
  expect(
    callsIn("With `GET`, from `/programs`: `POST /push/imports`, or `POST /push/imports/{source_id}`"),
  ).toStrictEqual(["POST /push/imports", "POST /push/imports/{source_id}"]);
  expect(callsIn("Sends nothing.")).toStrictEqual([]);
  expect(callsIn("Says nothing of it.")).toBe(undefined);
});
