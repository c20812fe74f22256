import { startFakeKaleidoscope } from "@kal/testing/server";

const { KaleidoscopeClient } = await import(process.argv[2]);
const fake = await startFakeKaleidoscope();
const client = new KaleidoscopeClient({ clientId: "demo", clientSecret: "demo", url: fake.url });
console.log(JSON.stringify(await client.programs.getPrograms()));
await fake.close();
