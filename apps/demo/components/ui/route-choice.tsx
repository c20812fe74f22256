import { type Mode, modes } from "@/lib/browser/mode";
import styles from "./route-choice.module.css";
import { Segments } from "./segments";

interface RouteChoiceProps {
  mode: Mode;
  onMode: (mode: Mode) => void;
  /** `null` if the token route is off: then there is nothing to choose. */
  apiUrl: string | null;
  /** Says beside the choice what it means. */
  explained?: boolean;
}

const options = (Object.keys(modes) as Mode[]).map((value) => ({ value, label: modes[value].label }));

/** How the browser reaches Kaleidoscope. */
export function RouteChoice({ mode, onMode, apiUrl, explained = false }: RouteChoiceProps) {
  if (apiUrl === null) return explained ? <p className={styles.about}>{modes.proxy.about}</p> : null;
  const choice = <Segments legend="Route" name="mode" options={options} chosen={mode} onChoose={onMode} />;
  if (!explained) return choice;
  return (
    <div className={styles.route}>
      {choice}
      <p className={styles.about}>{modes[mode].about}</p>
    </div>
  );
}
