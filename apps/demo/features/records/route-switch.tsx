"use client";

import { useRouter } from "next/navigation";
import { RouteChoice } from "@/components/ui/route-choice";
import { hrefOf, type RecordsQuery } from "./query";

/** How the browser fetches the rows that one scrolls to. It is part of the address. */
export function RouteSwitch({ query, apiUrl }: { query: RecordsQuery; apiUrl: string | null }) {
  const router = useRouter();
  return (
    <RouteChoice
      apiUrl={apiUrl}
      mode={query.mode}
      onMode={(mode) => router.replace(hrefOf({ ...query, mode }), { scroll: false })}
    />
  );
}
