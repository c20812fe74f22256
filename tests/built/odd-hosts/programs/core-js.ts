// @ts-expect-error core-js has no types.
import configurator from "core-js/configurator.js";

configurator({
  usePolyfill: ["Promise", "URL", "URLSearchParams", "WeakMap", "Map", "Set", "structuredClone"],
});
// @ts-expect-error core-js has no types.
await import("core-js/full/index.js");
const { tourInNode } = await import("../support/in-node");
await tourInNode();
