import type { Operation, OperationContext } from "../operation";

/** Reads a file into memory, in each of the ways there are, or lets go of it. */
export function open({ random, lane, client }: OperationContext): Operation {
  const way = random.pick(["bytes", "text", "blob", "stream", "cancel", "half"] as const);
  return {
    kind: `download as ${way}`,
    path: lane.file.path,
    isFile: true,
    elsewhere: lane.elsewhereFile,
    async start(options) {
      const file = await client.files.openFile(lane.file.id, options);
      if (way === "cancel") return void file.cancel();
      if (way === "half") {
        const reader = file.stream().getReader();
        await reader.read();
        return void (await reader.cancel());
      }
      if (way === "stream") return new Uint8Array(await new Response(file.stream()).arrayBuffer());
      if (way === "text") return new TextEncoder().encode(await file.text());
      return way === "blob" ? new Uint8Array(await (await file.blob()).arrayBuffer()) : file.bytes();
    },
    async check(outcome) {
      if ("error" in outcome || outcome.value === undefined) return [];
      const came = outcome.value as Uint8Array;
      // Binary content that was read as text is not what it was.
      const same = way === "text" || lane.versions.some((version) => Buffer.compare(came, version) === 0);
      return same ? [] : ["a file in memory that is not the whole one"];
    },
  };
}
