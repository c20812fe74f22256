import { createReadStream, createWriteStream } from "node:fs";
import { link, mkdtemp, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { ExportQuery, SearchRecordsQuery } from "@kal/node";
import { z } from "zod";
import { filterCsv } from "../answers/filter-csv";
import { buildQuery, searchInput } from "../lookups/search-query";
import { ToolError } from "../server/explain-error";
import { exportPath } from "../server/export-folder";
import { readTool, type ToolContext } from "../server/tool";

/** Creates the tool that exports into one folder. */
export const exportCsvTool = (folder: string) =>
  readTool({
    name: "export_csv",
    description:
      "Writes all matching records as a CSV file into the folder that the user allowed. Use it for more records than fit into answers.",
    input: z.strictObject({
      ...searchInput,
      filename: z.string().describe("Name without a folder"),
      overwrite: z.boolean().optional().describe("Replace an existing file. Only if the user asked for it"),
    }),
    annotations: { readOnlyHint: false, destructiveHint: false },
    async run({ filename, overwrite = false, ...search }, context) {
      const path = await exportPath(folder, filename, overwrite);
      const query = await buildQuery(context, search);
      const bytes = await exportTo(path, toExportQuery(query, basename(path)), context, overwrite);
      return {
        data: { file: basename(path), bytes },
        note: "The file was written into the allowed folder.",
      };
    },
  });

/** Writes beside the target and renames, so that a failed export leaves no partial file and no damaged older one. */
async function exportTo(
  path: string,
  query: ExportQuery,
  { client, people, signal, progress }: ToolContext,
  overwrite: boolean,
): Promise<number> {
  const scratch = await mkdtemp(join(dirname(path), ".kal-export-"));
  try {
    const received = await client.exports.pullDataOrThrow(query, {
      path: join(scratch, "received.csv"),
      signal,
      onProgress: ({ receivedBytes, totalBytes }) => progress(receivedBytes, totalBytes ?? undefined),
    });
    const written = join(scratch, "written.csv");
    if (people.withPeople) await rename(received, written);
    else
      await pipeline(createReadStream(received), filterCsv(people), createWriteStream(written), { signal });
    const { size } = await stat(written);
    // A link fails if the file appeared meanwhile, whereas renaming would replace it.
    if (overwrite) await rename(written, path);
    else await link(written, path).catch(rejectExisting(path));
    return size;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

const rejectExisting = (path: string) => (error: NodeJS.ErrnoException) => {
  if (error.code !== "EEXIST") throw error;
  throw new ToolError(`${JSON.stringify(basename(path))} exists. Choose another name.`);
};

/** Converts a search to query parameters, which take lists as JSON text. */
function toExportQuery(search: SearchRecordsQuery, filename: string): ExportQuery {
  const json = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value));
  return {
    filename,
    entity_slice_id: search.entity_slice_id ?? "",
    program_id: search.program_id,
    operation_id: search.operation_id,
    search_text: search.search_text,
    entity_field_filters: json(search.entity_field_filters),
    entity_field_sorts: json(search.entity_field_sorts),
  };
}
