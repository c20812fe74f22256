import { PageReady } from "@/components/shell/page-ready";
import { Card } from "@/components/ui/card";
import type { RequestEntry } from "@/lib/requests/entry";
import styles from "./behind-the-page.module.css";
import { CodePanel } from "./code-panel";
import { RequestPanel } from "./request-panel";
import type { Snippet } from "./snippet";

interface BehindThePageProps {
  snippets: readonly Snippet[];
  requests: RequestEntry[];
}

/** For whoever wants to build such a page: its code, and the requests it made. */
export function BehindThePage({ snippets, requests }: BehindThePageProps) {
  return (
    <div className={styles.behind}>
      <Card title="The code that does this">
        {snippets.map((snippet) => (
          <CodePanel key={snippet.title} {...snippet} />
        ))}
      </Card>
      <Card title="Requests of this page">
        <RequestPanel fromServer={requests} />
      </Card>
      <PageReady />
    </div>
  );
}
