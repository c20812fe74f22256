// #region list
import { KaleidoscopeClient } from "@kal/web";

const client = new KaleidoscopeClient({ proxyUrl: "/api/kal" });

const list = document.querySelector("#experiments");
const experiments = await client.activities.getActivityByType("experiment");
for (const { title, status } of experiments) {
  const item = document.createElement("li");
  item.textContent = `${title}: ${status}`;
  list?.append(item);
}
// #endregion list

// #region save
const fileId = "5eed0000-0009-4000-8000-000000000001";
const activityId = "5eed0000-0008-4000-8000-000000000009";
document.querySelector("#save")?.addEventListener("click", async () => {
  const name = await client.files.saveFile(fileId, {
    activityId,
    filename: "ic50.csv",
  });
  console.log(name ?? "The user closed the dialog.");
});
// #endregion save

// #region blob
document.querySelector("#show")?.addEventListener("click", async () => {
  const file = await client.files.downloadBlob(fileId, {
    activityId,
    filename: "ic50.csv",
  });
  document.querySelector("pre")?.append(await file.text());
});
// #endregion blob

// #region upload
document.querySelector("#upload")?.addEventListener("change", async (event) => {
  const file = (event.currentTarget as HTMLInputElement).files?.[0];
  const record = await client.records.getRecordById({ "Compound ID": "HAL-0001" });
  if (file) await record?.updateFieldFile("Spectrum", file);
  document.querySelector("pre")?.append(`Uploaded ${file?.name}`);
});
// #endregion upload
