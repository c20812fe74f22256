import type { JsonValue } from "@kal/core";
import { Molecule } from "@/components/molecule/molecule";
import { day } from "@/lib/words";
import styles from "./field-content.module.css";

interface FieldContentProps {
  type: string;
  content: JsonValue;
  /** Whose content it is. */
  name: string;
  /** Size of the box for a structure. */
  structure: { width: number; height: number };
}

/** The content of a field, as its type is best shown. */
export function FieldContent({ type, content, name, structure }: FieldContentProps) {
  if (content === null || content === "") return <span className={styles.none}>–</span>;
  if (type === "smiles-string" && typeof content === "string")
    return <Molecule structure={content} name={name} {...structure} />;
  if (type === "date" && typeof content === "string")
    return <time dateTime={content}>{day(content) || content}</time>;
  if (typeof content === "boolean") return <span>{content ? "Yes" : "No"}</span>;
  if (Array.isArray(content))
    return (
      <span className={styles.tags}>
        {content.map((item) => (
          <span key={String(item)} className={styles.tag}>
            {String(item)}
          </span>
        ))}
      </span>
    );
  return <span className={styles.text}>{contentText(content)}</span>;
}

/** A file is known by its name; another object by what is in it. */
export function contentText(content: JsonValue): string {
  if (content === null) return "";
  if (typeof content !== "object") return String(content);
  if (Array.isArray(content)) return content.map(contentText).join(", ");
  return typeof content.file_name === "string" ? content.file_name : JSON.stringify(content);
}
