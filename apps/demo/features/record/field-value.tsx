"use client";

import { type JsonValue, KaleidoscopeError } from "@kal/core";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useOptimistic, useState, useTransition } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import { FieldContent } from "@/features/records/field-content";
import { refusalText } from "@/features/records/refusal-text";
import { useUnderWay } from "@/lib/change/use-under-way";
import { ValueForm } from "./field-form";
import styles from "./field-value.module.css";
import { canEdit } from "./input-of";
import { useRecordClient } from "./record-client";
import type { FieldEntry } from "./record-data";

const STRUCTURE = { width: 300, height: 190 };

interface FieldValueProps {
  record: { id: string; name: string };
  field: FieldEntry;
  /** Where a new value is written; `null` for outside any activity. */
  activityId: string | null;
  references: { [recordId: string]: string };
}

/**
 * A value, and a way to write another. The new one shows at once; where the API refuses it, React puts the old one
 * back when the transition ends, and the reason stands below.
 */
export function FieldValue({ record, field, activityId, references }: FieldValueProps) {
  const client = useRecordClient();
  const router = useRouter();
  const [shown, showAtOnce] = useOptimistic(field.content);
  const [saving, startTransition] = useTransition();
  useUnderWay(saving);
  const [state, setState] = useState<"shown" | "editing" | "left">("shown");
  const [error, setError] = useState<unknown>(null);

  const save = (content: JsonValue) => {
    setState("left");
    setError(null);
    startTransition(async () => {
      showAtOnce(content);
      try {
        const target = await client().records.getRecordById(record.id);
        if (!target) throw new KaleidoscopeError("The record is no longer there.");
        await target.addValue(field.id, content, { activityId });
        // The rest of the page, its history and its plots, is made on the server.
        router.refresh();
      } catch (refusal) {
        setError(refusal);
      }
    });
  };

  if (state === "editing") return <ValueForm field={field} onSave={save} onCancel={() => setState("left")} />;
  const reference = field.type === "record-reference" && typeof shown === "string" ? shown : null;
  return (
    <>
      <div className={styles.value} aria-busy={saving}>
        {reference ? (
          <Link href={`/records/${reference}`}>{references[reference] ?? "Another record"}</Link>
        ) : (
          <FieldContent type={field.type} content={shown} name={record.name} structure={STRUCTURE} />
        )}
        {canEdit(field.type) && !field.isReadonly && (
          <IconButton
            icon="edit"
            label={`Edit ${field.name}`}
            // Return the focus here when editing ends; a disabled button could not take it.
            autoFocus={state === "left"}
            onClick={() => saving || setState("editing")}
          />
        )}
        <span role="status" className={styles.saving}>
          {saving ? "Saving" : ""}
        </span>
      </div>
      {error !== null && (
        <div className={styles.refused}>
          <Notice title={`${field.name} was not changed`}>{refusalText(error)}</Notice>
        </div>
      )}
    </>
  );
}
