import type { Entry } from "./case";
import { pageCases } from "./web/page";

/** @kal/web, in a page. */
export const inPage: Entry[] = pageCases.map((entry) => ({ ...entry, name: `web: ${entry.name}` }));
