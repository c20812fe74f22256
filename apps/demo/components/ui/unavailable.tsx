import type { KaleidoscopeError } from "@kal/core";
import { Notice } from "./notice";

/** In place of a page whose data could not be had. */
export function Unavailable({ error }: { error: KaleidoscopeError }) {
  return (
    <Notice title="Kaleidoscope did not answer as expected">
      {error.message} ({error.name})
    </Notice>
  );
}
