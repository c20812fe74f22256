import type { KaleidoscopeClient, RegistrationRecordResult } from "@kal/node";
import Papa from "papaparse";
import { normalizeLineEndings } from "@/lib/normalize-line-endings";
import { note } from "./journal";
import { pause } from "./pause";

const KEYS = ["Compound ID", "Batch"];

interface FileEvent {
  operationId: string;
  fileId: string;
}

/** Reads the file, says whether it can be registered, and then what became of each of its rows. */
export async function registerFile(client: KaleidoscopeClient, { operationId, fileId }: FileEvent) {
  const { registration, files } = client;
  // The event is only a hint: whether there is something to do, Kaleidoscope itself says.
  const known = await registration.getRegistrationFiles(operationId);
  if (!known.some((one) => one.file_id === fileId && one.status === "pending")) return;

  const file = await files.openFile(fileId, { activityId: operationId });
  const rows = Papa.parse<Record<string, string>>(normalizeLineEndings((await file.text()).trim()), {
    header: true,
    newline: "\n",
  }).data;
  note(operationId, fileId, `File downloaded: ${rows.length} rows`);
  await pause();

  const results = await Promise.all(rows.map((row) => verdict(client, row)));
  const bad = results.filter(({ error_message }) => error_message).length;
  const message =
    bad > 0 ? `${bad} of ${rows.length} rows cannot be registered` : `${rows.length} rows are fine`;
  const status = bad > 0 ? "validation_failed" : "validated";
  await registration.pushStatus(operationId, fileId, status, { message });
  note(operationId, fileId, `Status pushed: ${status.replace("_", " ")}. ${message}`);
  await pause();

  const outcome = bad > 0 ? "error" : "success";
  const done = bad > 0 ? message : `${rows.length} batches registered`;
  await registration.submitResults(operationId, fileId, outcome, {
    message: done,
    key_field_names: KEYS,
    records: results,
  });
  note(operationId, fileId, `Results submitted: ${outcome}. ${done}`);
}

async function verdict(
  client: KaleidoscopeClient,
  row: Record<string, string>,
): Promise<RegistrationRecordResult> {
  const { "Compound ID": compound = "", Batch: batch = "" } = row;
  const record_id = `${compound} ${batch}`.trim() || "row without a key";
  const fail = (error_message: string) => ({ record_id, status: "error", error_message });
  if (!compound || !batch) return fail("Compound ID and Batch are both needed.");
  if (!(await client.records.getRecordById({ "Compound ID": compound })))
    return { ...fail(`There is no compound ${compound}.`), status: "not_found" };
  return { record_id, status: "matched", data: row };
}
