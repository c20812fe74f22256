import { createClient, ProgramsService } from "@kal/core";

export const runtime = "edge";

export async function GET() {
  const client = createClient({
    clientId: process.env.KALEIDOSCOPE_API_CLIENT_ID,
    clientSecret: process.env.KALEIDOSCOPE_API_CLIENT_SECRET,
    url: process.env.KALEIDOSCOPE_API_URL,
    services: { programs: ProgramsService },
  });
  const programs = await client.programs.getPrograms();
  return Response.json(programs.map(({ title }) => title));
}
