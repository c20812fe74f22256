// Pages on plain http have no randomUUID, older browsers no structuredClone.
Reflect.deleteProperty(globalThis, "structuredClone");
Object.defineProperty(globalThis, "crypto", {
  value: { getRandomValues: crypto.getRandomValues.bind(crypto) },
});
const { tourInNode } = await import("../support/in-node");
await tourInNode();
