import { readFile } from "node:fs/promises";

// #region setup
import { basename } from "node:path";
import { KaleidoscopeClient, NotFoundError } from "@kal/node";

const client = new KaleidoscopeClient();
const fileId = "5eed0000-0009-4000-8000-000000000001";
const otherId = "5eed0000-0009-4000-8000-000000000004";
const activityId = "5eed0000-0008-4000-8000-000000000009";
// #endregion setup

// #region path
const path = await client.files.downloadFile(fileId, {
  filename: "ic50.csv", // default: the file's id
  destination: "downloads", // default: the working directory; made where missing
  activityId, // for a file of an activity
  onProgress: ({ receivedBytes, totalBytes }) =>
    console.log(`${receivedBytes} of ${totalBytes}`),
});
// #endregion path
console.log(basename(String(path)));

// #region throw
try {
  await client.files.downloadFileOrThrow("no-such-file", {
    destination: "downloads",
  });
} catch (error) {
  if (NotFoundError.is(error)) console.log(error.status, error.path);
  else throw error;
}
// #endregion throw

// #region many
const results = await client.files.downloadFiles(
  [
    { fileId, activityId, filename: "ic50.csv" },
    { fileId: otherId, filename: "reagents.csv" },
    { fileId: "no-such-file" },
  ],
  { destination: "downloads", concurrency: 6, overwrite: "rename" },
);
for (const { path, error } of results)
  console.log(path ? basename(path) : error?.name);
// #endregion many

// #region stream
const file = await client.files.openFile(fileId, { activityId });
console.log(file.name, file.type, file.size);

let lines = 0;
for await (const chunk of file.stream()) {
  lines += chunk.filter((byte) => byte === 0x0a).length;
}
// #endregion stream
console.log(lines);

// #region type
const spectrum = await client.files.openFile(otherId, {
  acceptContentTypes: "any",
});
const text = await spectrum.text();
// #endregion type
console.log(text.split("\n")[0]);

// #region export
const compoundType = await client.entityTypes.getTypeByName("Compound");
const csv = await client.exports.pullDataOrThrow(
  { filename: "compounds.csv", entity_slice_id: compoundType?.id ?? "" },
  { downloadPath: "exports" },
);
// #endregion export
console.log((await readFile(csv, "utf8")).split("\n")[0]?.split(",").length);
