import { KaleidoscopeError } from "@kal/node";
import { standsOf } from "@/features/registration/stands";
import { authorize } from "@/lib/server/session";
import { source } from "@/lib/server/source";

type Context = RouteContext<"/api/registrations/[operationId]/version">;

/** Tells a page whether what it shows is still so. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  if (!authorize(request)) return new Response(null, { status: 401 });
  const { operationId } = await params;
  const { client } = await source();
  try {
    const { version } = await standsOf(client, operationId);
    return new Response(version, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (KaleidoscopeError.is(error)) return new Response(null, { status: 502 });
    throw error;
  }
}
