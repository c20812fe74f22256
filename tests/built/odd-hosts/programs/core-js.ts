import configurator from "core-js/configurator.js";

configurator({
  usePolyfill: ["Promise", "URL", "URLSearchParams", "WeakMap", "Map", "Set", "structuredClone"],
});
await import("core-js/full/index.js");
const { tourInNode } = await import("../support/in-node");
await tourInNode();
