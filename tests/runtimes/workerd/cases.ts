import { failureIn, type Places } from "../suite/case";
import { everywhere } from "../suite/everywhere";

export default {
  /** The names of the cases, or what became of the one that is named. */
  async fetch(request: Request): Promise<Response> {
    const { name, places } = (await request.json()) as { name?: string; places: Places };
    if (!name) return Response.json(everywhere.map((entry) => entry.name));
    return Response.json(await failureIn(everywhere, name, places));
  },
};
