import { syncPage } from "../pages/sync-page";
import { apiIndex } from "./api-index";
import { optionsPage } from "./options";

/** The pages that are generated from the public types, with their paths. */
export const referencePages = (root: string): { path: string; text: string }[] => [
  { path: "docs/api.md", text: apiIndex(root) },
  { path: "docs/options.md", text: syncPage(root, optionsPage(root)) },
];
