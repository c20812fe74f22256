import { createClient, ProgramsService } from "@kal/core";

export default {
  async fetch(_request, env) {
    const client = createClient({
      clientId: env.CLIENT_ID,
      clientSecret: env.CLIENT_SECRET,
      url: env.API_URL,
      services: { programs: ProgramsService },
    });
    const programs = await client.programs.getPrograms();
    return Response.json(programs.map(({ title }) => title));
  },
};
