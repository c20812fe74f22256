let known: boolean | undefined;

/** Whether `fetch` sends a stream as it is. A runtime that cannot does not look at `duplex`, and takes the stream for text. */
export function canStreamRequests(): boolean {
  known ??= ask();
  return known;
}

function ask(): boolean {
  // Pages that can refuse to do it over HTTP/1.1, which is what a development server speaks.
  if ("document" in globalThis) return false;
  let looked = false;
  try {
    const init = {
      method: "POST",
      body: new ReadableStream(),
      get duplex() {
        looked = true;
        return "half" as const;
      },
    };
    return !new Request("https://kaleidoscope.invalid/", init).headers.has("content-type") && looked;
  } catch {
    return false;
  }
}
