import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";

const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
];

const config: NextConfig = {
  poweredByHeader: false,
  turbopack: {
    // The packages live two folders up and are linked into this app.
    root: fileURLToPath(new URL("../..", import.meta.url)),
    // `import code from "./snippet.ts?raw"` gives the text, so the code on a page is code that compiles.
    rules: { "*.{ts,tsx}": { condition: { query: "?raw" }, type: "text" } },
  },
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
};

export default config;
