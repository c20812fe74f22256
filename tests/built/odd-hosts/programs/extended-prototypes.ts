// As libraries of the time before modules do, and pages still do.
Object.assign(Object.prototype, {
  extend() {},
  each() {},
  size: 3,
});
Object.assign(Array.prototype, { remove() {}, last() {}, clone() {} });
Object.assign(String.prototype, { startWith() {} });
Object.assign(Function.prototype, { defer() {} });
const { tourInNode } = await import("../support/in-node");
await tourInNode();
