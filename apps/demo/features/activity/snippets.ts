import type { Snippet } from "@/components/behind/snippet";
import change from "@/snippets/change-activity.ts?raw";
import read from "@/snippets/read-activity.ts?raw";
import records from "@/snippets/records-of-activity.ts?raw";
import search from "@/snippets/search-records.ts?raw";
import code from "./actions.ts?raw";

export const snippets: readonly Snippet[] = [
  { title: "An activity and what belongs to it", code: read },
  { title: "Changes: status, people, labels, properties", code: change },
  { title: "Records: attach and remove", code: records },
  { title: "Records found while one types, in the browser", code: search },
  { title: "The server actions of this page", code },
];
