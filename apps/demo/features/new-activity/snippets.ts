import type { Snippet } from "@/components/behind/snippet";
import create from "@/snippets/create-activity.ts?raw";
import action from "./create-activity.ts?raw";

export const snippets: readonly Snippet[] = [
  { title: "A new activity, by the names people know", code: create },
  { title: "The server action of this page", code: action },
];
