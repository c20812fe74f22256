import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { explain } from "@/lib/explain";
import styles from "./panes.module.css";

export function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { title, advice, kind } = explain(error);
  return (
    <Notice title={title} action={<Button onClick={onRetry}>Try again</Button>}>
      {advice} <code className={styles.kind}>{kind}</code>
    </Notice>
  );
}
