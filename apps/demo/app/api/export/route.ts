import { KaleidoscopeError, NotFoundError } from "@kal/node";
import { queryFrom } from "@/features/export/export-choice";
import { authorize } from "@/lib/server/session";
import { source } from "@/lib/server/source";

const refuse = (status: number, words: string) =>
  new Response(`${words}\n`, { status, headers: { "content-type": "text/plain; charset=utf-8" } });

/** Hands the CSV on while it comes: however many rows it has, this server never holds more than a piece. */
export async function GET(request: Request): Promise<Response> {
  if (!authorize(request)) return refuse(401, "Sign in first.");
  const { client } = await source();
  try {
    const query = queryFrom(new URL(request.url).searchParams);
    const csv = await client.exports.openExport(query, { signal: request.signal });
    return new Response(csv.stream() as BodyInit, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        // The name came with the request: encoded, it can neither end the header nor add one.
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(csv.name)}`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (NotFoundError.is(error)) return refuse(404, "There is nothing to export.");
    if (KaleidoscopeError.is(error)) return refuse(502, `Kaleidoscope did not export: ${error.message}`);
    throw error;
  }
}
