import { Icon } from "@/components/ui/icon";
import styles from "./code-panel.module.css";
import { CopyButton } from "./copy-button";
import { highlight } from "./highlight";
import type { Snippet } from "./snippet";

/** The lines that do what the page shows, folded until somebody asks. */
export function CodePanel({ title, code, open = false }: Snippet & { open?: boolean }) {
  const text = code.trim();
  return (
    <details className={styles.panel} open={open}>
      <summary className={styles.summary}>
        <Icon name="chevron" size={16} />
        {title}
      </summary>
      <div className={styles.body}>
        <div className={styles.copy}>
          <CopyButton text={text} />
        </div>
        <pre className={styles.code}>
          <code>
            {highlight(text).map(({ kind, text, at }) => (
              <span key={at} data-kind={kind}>
                {text}
              </span>
            ))}
          </code>
        </pre>
      </div>
    </details>
  );
}
