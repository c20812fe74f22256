import type { Method } from "../transport/types";

/** The words of the API's paths. Every other segment is an id or a name, and is replaced. */
const WORDS = new Set(
  (
    "active activities activity_definitions activity_labels add_key_field by-field-id callback " +
    "categories clear_draft_records comments csv dashboards data_fields duplicate entity_slices " +
    "events export file files groups identifiers imports key_fields members operations programs " +
    "promote properties property_fields push record_view_templates record_views records register " +
    "registration_draft_statuses registration_files registration_submissions registrations remove " +
    "replace_key_fields results run search sets status submit_drafts_for_registration unlink " +
    "validate_drafts values workspaces"
  ).split(" "),
);

/** Words that say what a call does, so that no verb must be added. */
const ACTIONS = new Set(
  (
    "add_key_field callback clear_draft_records csv duplicate promote register remove replace_key_fields run search " +
    "submit_drafts_for_registration unlink validate_drafts"
  ).split(" "),
);

const VERBS: Record<Method, string> = {
  GET: "get",
  POST: "create",
  PUT: "update",
  PATCH: "update",
  DELETE: "delete",
};

/** What a path means, without its ids. */
export interface Route {
  /** The path with `{id}` in place of ids, such as `/records/{id}/values`. */
  template: string;
  /** The name of a call, such as `kaleidoscope.records.search`. */
  callName: string;
}

/** Describes an endpoint without ids, so that spans of the same endpoint have the same name. */
export function routeOf(method: Method, path: string): Route {
  const segments = path.split("/").filter(Boolean);
  const words = segments.filter((segment) => WORDS.has(segment));
  const last = segments.at(-1) ?? "";
  const verb = method === "GET" && WORDS.has(last) ? "list" : VERBS[method];
  const named = ["kaleidoscope", ...words, ...(ACTIONS.has(last) ? [] : [verb])];
  return {
    template: `/${segments.map((segment) => (WORDS.has(segment) ? segment : "{id}")).join("/")}`,
    callName: named.join("."),
  };
}
