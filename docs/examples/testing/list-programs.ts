import { KaleidoscopeClient } from "@kal/node";

/** Code that makes its own client. */
export async function listPrograms(): Promise<(string | null)[]> {
  const client = new KaleidoscopeClient({ clientId: "demo", clientSecret: "demo" });
  return (await client.programs.getPrograms()).map(({ title }) => title);
}
