import type { RequestEntry } from "@/lib/requests/entry";
import { pageClient } from "@/lib/server/page-client";
import { source } from "@/lib/server/source";
import { type FileRef, fileRefs } from "./file-ref";

interface FilesPageData {
  files: FileRef[];
  requests: RequestEntry[];
  /** Where the browser finds the API in token mode. */
  apiUrl: string | null;
}

export async function loadFiles(): Promise<FilesPageData> {
  const [{ client, requests }, { browserUrl }] = await Promise.all([pageClient(), source()]);
  const files = fileRefs(await client.activities.getActivities());
  return { files, requests, apiUrl: browserUrl };
}
