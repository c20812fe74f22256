/** Something to mend, at its place in the repository. */
export interface Problem {
  path?: string;
  line?: number;
  message: string;
}

/** A problem as editors and terminals can open it: `path:line message`. */
export const print = ({ path = "packages", line, message }: Problem) =>
  `${path}${line ? `:${line}` : ""} ${message}`;
