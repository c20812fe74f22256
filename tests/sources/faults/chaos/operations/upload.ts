import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileFromPath, KaleidoscopeError, type Property } from "@kal/node";
import { streamOf } from "../../lib/stream-of";
import { checkCommits, type Operation, type OperationContext } from "../operation";

type Content = Parameters<Property["updatePropertyFile"]>[1];

/** Uploads a file, from all that a file may come from. What arrives is the whole of it, at most once. */
export function upload(context: OperationContext): Operation {
  const { random, lane, client, marker } = context;
  const bytes = random.bytes(random.pick([0, 1, 300, 20_000, 200_000]));
  const pieces = random.pick([100, 5_000, 70_000]);
  const source = random.pick(["blob", "bytes", "path", "function", "sized", "stream"]);
  const content = async (): Promise<Content> => {
    if (source === "blob") return new Blob([bytes]);
    if (source === "bytes") return bytes;
    if (source === "function") return () => streamOf(bytes, pieces);
    if (source === "sized") return { stream: () => streamOf(bytes, pieces), size: bytes.length };
    if (source === "stream") return streamOf(bytes, pieces);
    const path = join(lane.folder, `${marker}.source`);
    await writeFile(path, bytes);
    return fileFromPath(path);
  };
  return {
    kind: `upload from ${source}`,
    path: `/properties/${lane.propertyId}/file`,
    isFile: false,
    elsewhere: lane.elsewherePrograms,
    async start(options) {
      const activity = await client.activities.getActivityById(lane.activityId, options);
      const property = activity?.properties.find((one) => (one as Property).id === lane.propertyId);
      if (!property) throw new KaleidoscopeError("The property was not found.");
      await (property as Property).updatePropertyFile(marker, await content(), "text/csv", options);
    },
    async check(outcome) {
      const stored = lane.running.fake.world.files.all().filter(({ name }) => name === marker);
      const broken = stored.some((file) => Buffer.compare(file.bytes, bytes) !== 0);
      const commits = checkCommits(context, outcome);
      return broken ? [...commits, "what arrived of an upload is not what was sent"] : commits;
    },
  };
}
