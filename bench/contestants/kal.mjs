import { fileFromPath, KaleidoscopeClient } from "@kal/node";
import { FIELD_ID, FILE_ID, RECORD_ID } from "../server/data.mjs";

/** Kal, as an app uses it: every call goes through a service and comes back as entities. */
export function connect({ url, ca, atOnce }) {
  const client = new KaleidoscopeClient({ url, clientId: "bench", clientSecret: "bench", tls: { ca } });
  return {
    importById: (id) => client.imports.getImport(id),
    activities: () => client.activities.getActivities({ cache: "no-store" }),
    download: (folder, filename) =>
      client.files.downloadFileOrThrow(FILE_ID, { destination: folder, filename }),
    async downloadMany(folder, names) {
      const files = names.map((filename) => ({ fileId: FILE_ID, filename }));
      const results = await client.files.downloadFiles(files, { destination: folder, concurrency: atOnce });
      for (const { error } of results) if (error) throw error;
    },
    async upload(path) {
      const record = await client.records.getRecordById(RECORD_ID);
      await record.updateFieldFile(FIELD_ID, "plate.csv", await fileFromPath(path), "text/csv");
    },
    async pushRows(rows) {
      const { imports } = await client.imports.pushAll(rows, { key_field_names: ["Compound ID"] });
      return imports.length;
    },
    close: () => client.close(),
  };
}
