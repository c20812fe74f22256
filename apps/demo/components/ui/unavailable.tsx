import type { KaleidoscopeError } from "@kal/core";
import { PageReady } from "@/components/shell/page-ready";
import { Notice } from "./notice";
import { TryAgain } from "./try-again";

/** In place of a page whose data could not be had. */
export function Unavailable({ error }: { error: KaleidoscopeError }) {
  return (
    <Notice title="Kaleidoscope did not answer as expected" action={<TryAgain />}>
      {error.message} ({error.name})
      <PageReady />
    </Notice>
  );
}
