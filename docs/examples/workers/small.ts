const env = process.env;

// #region program
import { createClient, FilesService, RecordsService } from "@kal/core";

const client = createClient({
  clientId: env.KALEIDOSCOPE_API_CLIENT_ID,
  clientSecret: env.KALEIDOSCOPE_API_CLIENT_SECRET,
  url: env.KALEIDOSCOPE_API_URL,
  services: { files: FilesService, records: RecordsService },
});
// #endregion program
console.log(
  Object.keys(client).join(", "),
  (await client.records.searchRecords({ limit: 3 })).length,
);
