import type { Scenario } from "../lib/scenario.ts";
import { coldStart } from "./cold-start.ts";
import { download } from "./download.ts";
import { downloadHttps } from "./download-https.ts";
import { downloadToDisk } from "./download-to-disk.ts";
import { downloads } from "./downloads.ts";
import { importRows } from "./import.ts";
import { list1k, list20k } from "./lists.ts";
import { smallGets } from "./small-gets.ts";
import { smallGetsAtOnce } from "./small-gets-at-once.ts";
import { smallGetsHttps } from "./small-gets-https.ts";
import { tokenExpired } from "./token-expired.ts";
import { tokenRevoked } from "./token-revoked.ts";
import { upload } from "./upload.ts";
import { workerReads } from "./worker-reads.ts";
import { workerStart } from "./worker-start.ts";

export const scenarios: Scenario[] = [
  smallGets,
  smallGetsAtOnce,
  smallGetsHttps,
  list1k,
  list20k,
  download,
  downloadHttps,
  downloadToDisk,
  downloads,
  upload,
  coldStart,
  tokenExpired,
  tokenRevoked,
  importRows,
  workerReads,
  workerStart,
];
