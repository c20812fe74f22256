import { Refusal } from "./refusal";

/**
 * Refuses requests that a page of another origin makes the browser send, cookies included.
 *
 * `Sec-Fetch-Site` and `Origin` are set by the browser and out of a page's reach; what they say must agree. Where both
 * are missing (browsers before 2023, and programs, which can say anything) only a read passes, and only with a JSON
 * content type: a foreign page cannot add that without a preflight, which the handlers refuse. Writes need one of the two.
 */
export function refuseCrossSite(request: Request, allowedOrigins: readonly string[]): void {
  const origin = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  const listed = origin !== null && allowedOrigins.includes(origin);
  if (listed) return;
  if (origin !== null && !isOwn(request, origin)) throw refuse();
  if (site === "same-origin") return;
  if (site === null && origin !== null) return;
  if (request.method === "GET" && site === "none") return;
  if (request.method === "GET" && site === null && isJson(request)) return;
  throw refuse();
}

/** Schemes are not compared: behind a server that ends TLS the request says `http` where the page says `https`. */
function isOwn(request: Request, origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === new URL(request.url).host || host === request.headers.get("host");
}

function isJson(request: Request): boolean {
  return /^application\/json\b/i.test(request.headers.get("content-type") ?? "");
}

function refuse(): Refusal {
  return new Refusal(
    403,
    "cross_site",
    "Only pages of this site may call this address. Where a reverse proxy changes the Host header, list the site's origin in allowedOrigins.",
  );
}
