import proxyRoute from "@/app/api/kal/[...path]/route.ts?raw";
import tokenRoute from "@/app/api/kal-token/route.ts?raw";
import type { Snippet } from "@/components/behind/snippet";
import preview from "@/snippets/preview-file.ts?raw";
import save from "@/snippets/save-file.ts?raw";
import stream from "@/snippets/stream-file.ts?raw";

export const snippets: readonly Snippet[] = [
  { title: "Preview: a Blob in memory", code: preview },
  { title: "Stream: a progress bar while it arrives", code: stream },
  { title: "Save: straight to the user's disk", code: save },
  { title: "The proxy route of this app", code: proxyRoute },
  { title: "The token route of this app", code: tokenRoute },
];
