import { KaleidoscopeClient } from "@kal/node";

const client = new KaleidoscopeClient();
const programs = await client.programs.getPrograms();
console.log(JSON.stringify(programs.map(({ title }) => title)));
