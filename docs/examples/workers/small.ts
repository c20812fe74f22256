// #region program
import { createClient, FilesService, RecordsService } from "@kal/core";

const client = createClient({
  clientId: process.env.KALEIDOSCOPE_API_CLIENT_ID,
  clientSecret: process.env.KALEIDOSCOPE_API_CLIENT_SECRET,
  url: process.env.KALEIDOSCOPE_API_URL,
  services: { files: FilesService, records: RecordsService },
});
// #endregion program
console.log(
  Object.keys(client).join(", "),
  (await client.records.searchRecords({ limit: 3 })).length,
);
