// The polyfill leaves a `fetch` alone that is there.
Reflect.deleteProperty(globalThis, "fetch");
await import("whatwg-fetch");
await import("./page");

export {};
