import type { Snippet } from "@/components/behind/snippet";
import csv from "@/snippets/csv-route.ts?raw";
import list from "@/snippets/list-activities.ts?raw";
import move from "@/snippets/move-activity.tsx?raw";
import search from "@/snippets/search-activities.ts?raw";

export const snippets: readonly Snippet[] = [
  { title: "A list made on the server", code: list },
  { title: "A search by Kaleidoscope itself", code: search },
  { title: "A list as CSV, by a route that needs no Node", code: csv },
  { title: "A move that shows at once, and rolls back where it is refused", code: move },
];
