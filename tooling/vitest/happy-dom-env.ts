import { builtinEnvironments, type Environment } from "vitest/runtime";

/**
 * What happy-dom replaces by versions of its own that are not what browsers have: its fetch enforces CORS against
 * real servers and never rejects when it is aborted after the headers, and its streams and Blobs do not fit Node's.
 */
const KEPT = [
  "AbortController",
  "AbortSignal",
  "Blob",
  "ByteLengthQueuingStrategy",
  "CountQueuingStrategy",
  "DOMException",
  "File",
  "FormData",
  "Headers",
  "ReadableStream",
  "Request",
  "Response",
  "TextDecoder",
  "TextEncoder",
  "TransformStream",
  "URL",
  "URLSearchParams",
  "WritableStream",
  "fetch",
];

const dom = builtinEnvironments["happy-dom"];

/** A page by happy-dom, with the network family of Node. */
const environment: Environment = {
  name: "happy-dom-env",
  viteEnvironment: "client",
  async setup(global, options) {
    const kept = KEPT.map((name) => [name, Object.getOwnPropertyDescriptor(global, name)] as const);
    const page = await dom.setup(global, options);
    for (const [name, descriptor] of kept) {
      if (descriptor) Object.defineProperty(global, name, descriptor);
    }
    return page;
  },
};

export default environment;
