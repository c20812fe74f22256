/** By its shape: in Jest with jsdom, and with polyfills, the global URL is another class than Node's. */
export function isUrl(value: unknown): value is URL {
  const { href, protocol } = Object(value) as Partial<URL>;
  return typeof href === "string" && typeof protocol === "string";
}
