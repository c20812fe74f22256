/** Calls the app as another Worker does, and gives up when it is told to: the app's request is then cancelled. */
export default {
  async fetch(request, env) {
    const { searchParams } = new URL(request.url);
    const controller = new AbortController();
    fetch(searchParams.get("until")).then(() => controller.abort());
    try {
      await env.APP.fetch(searchParams.get("url"), { signal: controller.signal });
      return new Response("answered");
    } catch {
      return new Response("cancelled");
    }
  },
};
