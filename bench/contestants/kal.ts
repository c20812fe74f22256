import { fileFromPath, KaleidoscopeClient } from "@kal/node";
import type { Contestant, Place } from "../lib/contestant.ts";
import { FIELD_ID, FILE_ID, RECORD_ID } from "../server/data.ts";

/** Kal, as an app uses it: every call goes through a service and comes back as entities. */
export function connect({ url, ca, atOnce }: Place & { atOnce?: number }): Contestant {
  const client = new KaleidoscopeClient({ url, clientId: "bench", clientSecret: "bench", tls: { ca } });
  return {
    importById: async (id) => found(await client.imports.getImport(id)),
    activities: () => client.activities.getActivities({ cache: "no-store" }),
    download: (folder, filename) =>
      client.files.downloadFileOrThrow(FILE_ID, { destination: folder, filename }),
    async downloadMany(folder, names) {
      const files = names.map((filename) => ({ fileId: FILE_ID, filename }));
      const results = await client.files.downloadFiles(files, { destination: folder, concurrency: atOnce });
      for (const { error } of results) if (error) throw error;
    },
    async upload(path) {
      const record = found(await client.records.getRecordById(RECORD_ID));
      await record.updateFieldFile(FIELD_ID, "plate.csv", await fileFromPath(path), "text/csv");
    },
    async pushRows(rows) {
      const { imports } = await client.imports.pushAll(rows, { key_field_names: ["Compound ID"] });
      return imports.length;
    },
    close: () => client.close(),
  };
}

function found<T>(entity: T | null): T {
  if (entity === null) throw new Error("The server does not have what the contestant asked for.");
  return entity;
}
