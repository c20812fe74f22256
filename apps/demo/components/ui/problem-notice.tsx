"use client";

import { useRouter } from "next/navigation";
import type { Problem } from "@/lib/change/outcome";
import { Button } from "./button";
import { Notice } from "./notice";
import styles from "./problem-notice.module.css";

/** Why a change was not made, and the way to see how things stand. */
export function ProblemNotice({ problem, onDismiss }: { problem: Problem | null; onDismiss: () => void }) {
  const router = useRouter();
  if (!problem) return null;
  const lookAgain = () => {
    onDismiss();
    router.refresh();
  };
  return (
    <div className={styles.space}>
      <Notice
        title={problem.title}
        action={
          <div className={styles.actions}>
            <Button onClick={lookAgain}>Look again</Button>
            <Button onClick={onDismiss}>Dismiss</Button>
          </div>
        }
      >
        {problem.advice} ({problem.kind})
      </Notice>
    </div>
  );
}
