import { Fragment } from "react";
import type { RequestEntry } from "@/lib/requests/entry";
import styles from "./request-list.module.css";

const outcome = ({ status, broken }: RequestEntry) =>
  status === null || broken ? "none" : status >= 500 ? "failed" : status >= 400 ? "refused" : "fine";

const answer = ({ status, broken }: RequestEntry) =>
  status === null ? "no answer" : broken ? `${status}, broken off` : status;

/** Ids fill a line and say little: their ends, held to the dots by a word joiner, tell them apart. The whole path is in the title. */
const shortPath = (path: string) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{23}([0-9a-f]{4})\b/gi, "…\u2060$1");

export function RequestList({ requests }: { requests: readonly RequestEntry[] }) {
  return (
    <table className={styles.table}>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Method</th>
          <th scope="col">Path</th>
          <th scope="col">Made by</th>
          <th scope="col">Status</th>
          <th scope="col">Milliseconds</th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr key={request.id} className={styles.row}>
            <td className={styles.method}>{request.method}</td>
            <td className={styles.path} title={request.path}>
              <Path path={shortPath(request.path)} />
              {request.attempt > 1 && <span className={styles.attempt}>attempt {request.attempt}</span>}
            </td>
            <td className={styles.from}>{request.from}</td>
            <td className={styles.status} data-outcome={outcome(request)}>
              {answer(request)}
            </td>
            <td className={styles.ms}>{request.ms} ms</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where a line is too short for it, a path goes on in the next with one of its parts, and not within a word. */
function Path({ path }: { path: string }) {
  const parts = path.split(/(?=\/)/);
  return parts.map((part, at) => (
    // A path may have the same part twice.
    <Fragment key={`${at} ${part}`}>
      <wbr />
      {part}
    </Fragment>
  ));
}
