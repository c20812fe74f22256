import { KaleidoscopeClient } from "@kal/node";

const client = new KaleidoscopeClient({ url: process.argv[2], clientId: "bench", clientSecret: "bench" });
const found = await client.imports.getImport("import-1");
console.log(found?.is_complete);
