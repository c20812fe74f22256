import { createClient, ProgramsService } from "@kal/core";
import { createApiProxy, readOnly } from "@kal/core/proxy";
import { durableObjectTokenStore, KaleidoscopeTokenObject } from "@kal/core/stores";

interface Env {
  CLIENT_ID: string;
  CLIENT_SECRET: string;
  TOKENS: DurableObjectNamespace;
}

export class Tokens extends KaleidoscopeTokenObject {}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const client = createClient({
      clientId: env.CLIENT_ID,
      clientSecret: env.CLIENT_SECRET,
      tokenStore: durableObjectTokenStore(env.TOKENS),
      services: { programs: ProgramsService },
    });
    if (new URL(request.url).pathname.startsWith("/api/kal/"))
      return createApiProxy({ client, authorize: () => true, allow: readOnly })(request);
    return Response.json(await client.programs.getPrograms());
  },
};
