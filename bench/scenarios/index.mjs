import { coldStart } from "./cold-start.mjs";
import { download } from "./download.mjs";
import { downloadHttps } from "./download-https.mjs";
import { downloadToDisk } from "./download-to-disk.mjs";
import { downloads } from "./downloads.mjs";
import { importRows } from "./import.mjs";
import { list1k, list20k } from "./lists.mjs";
import { smallGets } from "./small-gets.mjs";
import { smallGetsAtOnce } from "./small-gets-at-once.mjs";
import { smallGetsHttps } from "./small-gets-https.mjs";
import { tokenExpired } from "./token-expired.mjs";
import { tokenRevoked } from "./token-revoked.mjs";
import { upload } from "./upload.mjs";
import { workerReads } from "./worker-reads.mjs";
import { workerStart } from "./worker-start.mjs";

export const scenarios = [
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
