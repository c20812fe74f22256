import { Icon } from "@/components/ui/icon";
import type { Named } from "@/lib/activities";
import styles from "./chip-editor.module.css";

interface ChipEditorProps {
  label: string;
  /** What the label leaves to be seen, for those who do not. */
  of?: string;
  /** One of them in words: `person`. */
  one: string;
  chosen: readonly Named[];
  choices: readonly Named[];
  onAdd: (added: Named) => void;
  onRemove: (removed: Named) => void;
}

/** A few things chosen of many: each can be taken away, and another one added. */
export function ChipEditor({ label, of, one, chosen, choices, onAdd, onRemove }: ChipEditorProps) {
  const left = choices.filter(({ id }) => chosen.every((other) => other.id !== id));
  return (
    <fieldset className={styles.editor}>
      <legend className={styles.label}>
        {label}
        {of && <span className="visually-hidden"> of {of}</span>}
      </legend>
      <ul className={styles.chips}>
        {chosen.map((item) => (
          <li key={item.id} className={styles.chip}>
            {item.name}
            <button
              type="button"
              className={styles.remove}
              aria-label={`Remove ${one} ${item.name}`}
              onClick={() => onRemove(item)}
            >
              <Icon name="close" size={13} />
            </button>
          </li>
        ))}
        <li>
          <select
            className={styles.add}
            aria-label={`Add ${one}`}
            value=""
            disabled={left.length === 0}
            onChange={({ target }) => {
              const added = left.find(({ id }) => id === target.value);
              if (added) onAdd(added);
            }}
          >
            <option value="">Add</option>
            {left.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </li>
      </ul>
    </fieldset>
  );
}
