"use client";

import { useEffect, useSyncExternalStore } from "react";
import type { RequestEntry } from "@/lib/requests/entry";
import { browserRequests } from "@/lib/requests/store";
import { RequestList } from "./request-list";
import styles from "./request-panel.module.css";

/** What this page asked Kaleidoscope for: first its server part, then whatever the browser adds. */
export function RequestPanel({ fromServer }: { fromServer: RequestEntry[] }) {
  const fromBrowser = useSyncExternalStore(
    browserRequests.subscribe,
    browserRequests.current,
    browserRequests.none,
  );
  // A page begins with an empty list of its own.
  useEffect(() => browserRequests.clear, []);
  const requests = [...fromServer, ...fromBrowser];
  return (
    <>
      <RequestList requests={requests} />
      <p className={styles.note}>
        Recorded by a middleware of the client. Credentials are added after the last middleware, so there are
        none to leak here.
      </p>
    </>
  );
}
