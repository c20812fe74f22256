import { KaleidoscopeClient } from "@kal/core";

let client: KaleidoscopeClient | undefined;

export default {
  async fetch(request: Request, env: Record<string, string>): Promise<Response> {
    client ??= new KaleidoscopeClient({
      clientId: env.KALEIDOSCOPE_API_CLIENT_ID,
      clientSecret: env.KALEIDOSCOPE_API_CLIENT_SECRET,
      url: env.KALEIDOSCOPE_API_URL,
    });
    const fileId = new URL(request.url).searchParams.get("file") ?? "";
    // #region stream
    const file = await client.files.openFile(fileId, { signal: request.signal });
    return new Response(file.stream(), {
      headers: {
        "content-type": file.type,
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      },
    });
    // #endregion stream
  },
};
