/** A request as the panel shows it. There is no header, no query and no body in it, so it cannot hold a secret. */
export interface RequestEntry {
  id: string;
  from: "server" | "browser";
  method: string;
  path: string;
  /** `null`: there was no answer. */
  status: number | null;
  ms: number;
}
