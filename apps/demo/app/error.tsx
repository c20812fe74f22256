"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { PageReady } from "@/components/shell/page-ready";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Next sends no server error's message to a browser in production, so these words fit whatever it was. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const router = useRouter();
  // `reset` alone would show the same failed answer again; the server has to be asked.
  const again = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <Notice
      title="Kaleidoscope did not answer as expected"
      action={<Button onClick={again}>Try again</Button>}
    >
      The page could not be made. The server's log says why: usually a wrong key, or an address that cannot be
      reached.
      <PageReady />
    </Notice>
  );
}
