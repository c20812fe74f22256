"use client";

import { startTransition, useOptimistic } from "react";

interface Props {
  status: string;
  /** A server action: (await client.activities.getActivityById(id))?.update({ status: to }) */
  setStatus: (to: string) => Promise<{ refused: string | null }>;
  onRefused: (why: string) => void;
}

export function Status({ status, setStatus, onRefused }: Props) {
  const [shown, show] = useOptimistic(status);
  const move = (to: string) =>
    startTransition(async () => {
      show(to); // at once
      const { refused } = await setStatus(to);
      if (refused) onRefused(refused); // and `shown` is the old status again
    });
  return (
    <button type="button" onClick={() => move("complete")}>
      {shown}
    </button>
  );
}
