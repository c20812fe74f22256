"use client";

import type { KaleidoscopeClient } from "@kal/web";
import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useCallback, useContext } from "react";
import { RouteChoice } from "@/components/ui/route-choice";
import { clientFor } from "@/lib/browser/client";
import type { Mode } from "@/lib/browser/mode";
import styles from "./record.module.css";

const Client = createContext<(() => KaleidoscopeClient) | null>(null);

/** The browser's client, in the mode that the page is in. */
export function useRecordClient(): () => KaleidoscopeClient {
  const client = useContext(Client);
  if (!client) throw new TypeError("There is no RecordClient around this part of the page.");
  return client;
}

interface RecordClientProps {
  mode: Mode;
  apiUrl: string | null;
  /** The page's address in each mode. */
  hrefs: { [Name in Mode]: string };
  /** Beside the choice of the route. */
  header: ReactNode;
  children: ReactNode;
}

/** Lets the parts below write and load, and their user choose by which route. */
export function RecordClient({ mode, apiUrl, hrefs, header, children }: RecordClientProps) {
  const router = useRouter();
  const client = useCallback(() => clientFor(mode, apiUrl), [mode, apiUrl]);
  return (
    <Client value={client}>
      <div className={styles.top}>
        {header}
        <div className={styles.route}>
          <RouteChoice
            apiUrl={apiUrl}
            mode={mode}
            onMode={(next) => router.replace(hrefs[next], { scroll: false })}
          />
        </div>
      </div>
      {children}
    </Client>
  );
}
