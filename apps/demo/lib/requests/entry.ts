/** A request as the panel shows it. There is no header, no query and no body in it, so it cannot hold a secret. */
export interface RequestEntry {
  id: string;
  from: "server" | "browser";
  method: string;
  path: string;
  /** 1, or more where the client repeated a request that had failed. */
  attempt: number;
  /** `null`: there was no answer. */
  status: number | null;
  /** The answer began, and its body broke off. */
  broken: boolean;
  ms: number;
}
