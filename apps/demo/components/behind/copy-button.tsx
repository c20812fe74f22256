"use client";

import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import styles from "./copy-button.module.css";

export function CopyButton({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <button type="button" className={styles.copy} onClick={copy}>
      <Icon name={copied ? "check" : "copy"} size={15} />
      <span aria-live="polite">{copied ? "Copied" : "Copy"}</span>
    </button>
  );
}
