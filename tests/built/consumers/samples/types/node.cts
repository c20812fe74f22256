import kal = require("@kal/node");
import server = require("@kal/testing/server");

export async function programIds(): Promise<string[]> {
  const fake = await server.startFakeKaleidoscope();
  const client = new kal.KaleidoscopeClient({ clientId: "demo", clientSecret: "demo", url: fake.url });
  const programs = await client.programs.getPrograms();
  return programs.map((program) => program.id);
}
