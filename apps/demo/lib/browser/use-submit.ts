import { useRef } from "react";

/** A form that is sent by itself. `submit(ms)` waits that long for a further change, which begins the wait anew. */
export function useSubmit() {
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const submit = (wait = 0) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => form.current?.requestSubmit(), wait);
  };
  return { form, submit };
}
