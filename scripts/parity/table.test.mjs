import assert from "node:assert/strict";
import { test } from "node:test";
import { callsIn } from "./kal-members.mjs";
import { camel, heading, inOrder, kalMember } from "./names.mjs";
import { parityTable } from "./table.mjs";

const kal = (members) => ({
  member: (owner, name) => members[`${owner}.${name}`],
  function: (name) => members[name],
});
const documented = (docs) => ({ docs, path: "packages/core/src/x.ts", line: 7 });

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
  assert.deepEqual(problems, []);
  assert.match(text, /\| `labels` +\| `getLabels\(\)` +\| `GET \/activity_labels` +\|/);
  assert.match(text, /\| `PUT \/activities\/\{id\}`, `GET \/activities` +\|/);
  assert.match(text, /\| `export_data\(\)` \| `exportData\(\)` \| none \|/);
  assert.match(text, /## `client\.files`.*## `Activity`.*## Functions/s);
});

test("a member that Kal lacks, a missing docstring and a missing endpoint are found", () => {
  const { problems } = parityTable(
    { Activity: ["one()", "two()", "three()"] },
    kal({ "Activity.two": documented(""), "Activity.three": documented("Does things.") }),
  );
  assert.deepEqual(
    problems.map(({ message }) => message.split(";")[0]),
    [
      "kalbio's Activity.one() has no Activity.one in Kal",
      "Activity.two has no docstring",
      "the docstring of Activity.three names no endpoint",
    ],
  );
});

test("names are turned from Python's into Kal's", () => {
  assert.equal(camel("get_activity_by_id"), "getActivityById");
  assert.deepEqual(kalMember("Activity", "record_views"), {
    member: "getRecordViews",
    shown: "getRecordViews()",
  });
  assert.equal(kalMember("KaleidoscopeClient", "cache_disabled()").shown, "withOptions({ cache: false })");
  assert.equal(heading("ResultTableTemplatesService"), "`client.resultTableTemplates`");
  assert.deepEqual(
    ["functions", "Record", "Entity", "LabelsService", "KaleidoscopeClient", "Activity"].sort(inOrder),
    ["KaleidoscopeClient", "LabelsService", "Entity", "Activity", "Record", "functions"],
  );
});

test("calls are told from other code in a docstring", () => {
  assert.deepEqual(
    callsIn("With `GET`, from `/programs`: `POST /push/imports`, or `POST /push/imports/{source_id}`"),
    ["POST /push/imports", "POST /push/imports/{source_id}"],
  );
  assert.deepEqual(callsIn("Sends nothing."), []);
  assert.equal(callsIn("Says nothing of it."), undefined);
});
