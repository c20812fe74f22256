import type { Browser } from "playwright-core";

/** What every suite of bundlers shares. */
export interface Stage {
  /** The project in which the packed packages are installed. */
  folder: string;
  /** The listening fake. */
  api: { url: string };
  /** The environment of programs that a suite starts. */
  environment: Record<string, string | undefined>;
  /** The titles of the fake's programs, which every bundled program lists. */
  titles: string[];
  browser: () => Promise<Browser>;
}
