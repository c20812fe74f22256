import { z } from "zod";
import { byteLength, MAX_DATA_BYTES } from "../answers/answer";
import { readTextPart, wholeLines } from "../answers/read-text-part";
import { findActivity } from "../lookups/find-named";
import { ToolError } from "../server/explain-error";
import { readTool } from "../server/tool";

const TEXT_TYPES =
  /^text\/|^chemical\/|[/+](?:json|xml|csv|yaml)$|^application\/(?:octet-stream|x-ndjson)$|^$/;
const MAX_LENGTH = 15_000;

/** Reads a part of a text file. */
export const readFileTool = readTool({
  name: "read_file",
  description:
    "Reads a text file (CSV, SDF, TXT, JSON) piece by piece. File ids are in the values of file fields and in the details of activities.",
  input: z.strictObject({
    file_id: z.string(),
    activity: z.string().optional().describe("The activity that the file belongs to, if it does"),
    offset: z.int().min(0).optional().describe("Character to continue with"),
  }),
  async run({ file_id, activity, offset = 0 }, context) {
    const { client, people, signal } = context;
    const activityId = activity === undefined ? undefined : (await findActivity(context, activity)).id;
    const download = await client.files.openFile(file_id, { activityId, signal, acceptContentTypes: "any" });
    const { type, size } = download;
    if (!TEXT_TYPES.test(type)) {
      download.cancel();
      throw new ToolError(
        `The file has the type ${type}, and read_file reads only text files. Download it with kal files download.`,
      );
    }
    const part = await readTextPart(download, { start: offset, length: MAX_LENGTH });
    if (part.text === "" && offset > 0)
      return { data: { type, text: "" }, note: `The file ends before character ${offset}.` };
    for (let length = MAX_LENGTH; length > 0; length = Math.floor(length / 2)) {
      const text = wholeLines(part.text, length);
      const data = {
        type,
        size_bytes: size,
        ...(part.firstLine !== null && { first_line: people.text(part.firstLine) }),
        text: people.text(text),
      };
      // Characters can become several bytes, and more if JSON escapes them.
      if (byteLength(JSON.stringify(data)) > MAX_DATA_BYTES) continue;
      const next = offset + text.length;
      const isEnd = part.isEnd && text.length === part.text.length;
      const note = isEnd
        ? `Characters ${offset} to ${next}, to the end of the file.`
        : `Characters ${offset} to ${next}. The rest was left out: to continue, call again with offset ${next}.`;
      return { data, note };
    }
    throw new ToolError("The text does not fit into an answer. Download the file with kal files download.");
  },
});
