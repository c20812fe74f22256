import type { DownloadProgress } from "@kal/web";

/**
 * A fetch that tells how far an upload is. Browsers' own fetch tells nothing of what it sends; XMLHttpRequest does.
 * Give it to a client of its own: `client.withOptions({ fetch: uploadFetch(show) })`.
 */
export function uploadFetch(onProgress: (progress: DownloadProgress) => void) {
  return (url: string, init: RequestInit): Promise<Response> =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(init.method ?? "GET", url);
      for (const [name, value] of new Headers(init.headers)) request.setRequestHeader(name, value);
      request.upload.onprogress = ({ loaded, total, lengthComputable }) =>
        onProgress({ receivedBytes: loaded, totalBytes: lengthComputable ? total : null });
      request.onload = () =>
        resolve(
          new Response(request.response, { status: request.status, headers: { "content-type": JSON_TYPE } }),
        );
      // As fetch does it, so that the client knows a lost connection when it sees one.
      request.onerror = () => reject(new TypeError("Failed to fetch"));
      request.onabort = () => reject(init.signal?.reason);
      init.signal?.addEventListener("abort", () => request.abort(), { once: true });
      request.send(init.body as XMLHttpRequestBodyInit);
    });
}

const JSON_TYPE = "application/json";
