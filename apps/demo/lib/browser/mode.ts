/** How the browser reaches Kaleidoscope. */
export const modes = {
  proxy: {
    label: "Proxy route",
    about: "Calls go through /api/kal on this server; the browser holds no token.",
  },
  token: {
    label: "Token route",
    about: "The browser gets a short-lived token from /api/kal-token and calls Kaleidoscope itself.",
  },
} as const;

export type Mode = keyof typeof modes;

export const isMode = (value: unknown): value is Mode => value === "proxy" || value === "token";
