"use client";

import { useOptimistic } from "react";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { useChange } from "@/lib/change/use-change";
import { setProperty } from "./actions";
import { EditableText } from "./editable-text";
import styles from "./properties.module.css";
import type { PropertyRow } from "./property-rows";

interface PropertiesProps {
  id: string;
  properties: readonly PropertyRow[];
}

const withText = (rows: readonly PropertyRow[], { id, text }: Pick<PropertyRow, "id" | "text">) =>
  rows.map((row) => (row.id === id ? { ...row, text } : row));

export function Properties({ id, properties }: PropertiesProps) {
  const { change, problem, dismiss } = useChange();
  const [shown, show] = useOptimistic(properties, withText);
  if (shown.length === 0) return <p className={styles.none}>This activity has no properties.</p>;
  return (
    <>
      <ProblemNotice problem={problem} onDismiss={dismiss} />
      <dl className={styles.properties}>
        {shown.map((property) => (
          <div key={property.id} className={styles.property}>
            <dt className={styles.name}>{property.name}</dt>
            <dd className={styles.content}>
              {property.editable ? (
                <EditableText
                  label={property.name}
                  text={property.text}
                  long={property.type === "URL"}
                  onSave={(text) =>
                    change({
                      optimistic: () => show({ id: property.id, text }),
                      send: () => setProperty(id, property.id, text),
                    })
                  }
                >
                  <Content property={property} />
                </EditableText>
              ) : (
                <Content property={property} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const isWebAddress = (text: string) => /^https?:\/\//.test(text);

function Content({ property: { type, text } }: { property: PropertyRow }) {
  if (text === "") return <span className={styles.none}>Empty</span>;
  if (type !== "URL") return <span className={styles.text}>{text}</span>;
  return (
    <span className={styles.text}>
      {text.split("\n").map((address) =>
        // Anything else than a web address could run in this page.
        isWebAddress(address) ? (
          <a key={address} href={address} target="_blank" rel="noreferrer noopener">
            {address}
          </a>
        ) : (
          <span key={address}>{address}</span>
        ),
      )}
    </span>
  );
}
