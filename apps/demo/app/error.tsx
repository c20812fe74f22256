"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Next sends no server error's message to a browser in production, so these words fit whatever it was. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <Notice
      title="Kaleidoscope did not answer as expected"
      action={<Button onClick={reset}>Try again</Button>}
    >
      The page could not be made. The server's log says why: usually a wrong key, or an address that cannot be
      reached.
    </Notice>
  );
}
