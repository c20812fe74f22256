import fetch from "node-fetch";

Object.assign(globalThis, { AbortController: undefined, AbortSignal: undefined });
await import("abort-controller/polyfill.js");
const { tourInNode } = await import("../support/in-node");
await tourInNode({ fetch: fetch as never });
