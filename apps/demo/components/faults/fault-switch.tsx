"use client";

import { useId, useRef, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { chooseFault } from "@/lib/faults/actions";
import { type FaultName, faultChoices } from "@/lib/faults/choices";
import styles from "./fault-switch.module.css";

/** Has the fake fail in a way of one's choice, to watch what the SDK and the pages make of it. */
export function FaultSwitch({ current }: { current: FaultName | null }) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [pending, startTransition] = useTransition();
  const choose = (name: FaultName | null) => {
    menu.current?.hidePopover();
    // The button that was pressed may go with the fault that it ends.
    opener.current?.focus();
    // Reload the page with the new mode, so that its effect shows at once.
    startTransition(() => chooseFault(name));
  };
  const chosen = faultChoices.find(({ name }) => name === current);
  return (
    <div className={styles.switch}>
      {chosen && (
        <>
          <span role="status" className={styles.on}>
            Faults on: {chosen.label}
          </span>
          <Button icon="close" disabled={pending} onClick={() => choose(null)}>
            End
          </Button>
        </>
      )}
      <Button ref={opener} icon="bolt" popoverTarget={id}>
        {pending ? "Loading" : "Faults"}
      </Button>
      <div ref={menu} popover="auto" id={id} className={styles.menu}>
        <p className={styles.lead}>
          Have the fake Kaleidoscope fail, and watch the requests below the page. It concerns everybody who
          looks at this demo.
        </p>
        <ul>
          {faultChoices.map(({ name, label, about }) => (
            <li key={name}>
              <button
                type="button"
                className={styles.choice}
                aria-pressed={name === current}
                onClick={() => choose(name)}
              >
                <strong>{label}</strong>
                <span className={styles.about}>{about}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
