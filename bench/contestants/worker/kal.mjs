import { createClient, ImportsService } from "@kal/core";

let client;

export default {
  async fetch(request, env) {
    client ??= createClient({
      url: env.API_URL,
      clientId: "bench",
      clientSecret: "bench",
      services: { imports: ImportsService },
    });
    const calls = Number(new URL(request.url).searchParams.get("calls"));
    const all = await Promise.all(
      Array.from({ length: calls }, (_, call) => client.imports.getImport(`import-${call}`)),
    );
    return Response.json(all.filter((one) => one.is_complete).length);
  },
};
