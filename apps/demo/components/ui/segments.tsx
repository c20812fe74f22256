import { Icon, type IconName } from "@/components/ui/icon";
import { Choice } from "./choice";
import styles from "./segments.module.css";

interface SegmentsProps<Value extends string> {
  legend: string;
  name: string;
  options: readonly { value: Value; label: string; icon?: IconName }[];
  chosen: Value;
  onChoose: (value: Value) => void;
}

/** A few choices side by side, of which one holds. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { legend, name, options, chosen, onChoose } = props;
  return (
    <fieldset className={styles.segments}>
      <legend className="visually-hidden">{legend}</legend>
      {options.map(({ value, label, icon }) => (
        <Choice
          key={value}
          className={styles.segment}
          name={name}
          value={value}
          checked={value === chosen}
          onChoose={() => onChoose(value)}
        >
          {icon && <Icon name={icon} size={16} />}
          {label}
        </Choice>
      ))}
    </fieldset>
  );
}
