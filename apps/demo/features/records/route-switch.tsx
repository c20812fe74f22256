"use client";

import { useRouter } from "next/navigation";
import { Segments } from "@/components/ui/segments";
import { type Mode, modes } from "@/lib/browser/mode";
import { hrefOf, type RecordsQuery } from "./query";

const options = (Object.keys(modes) as Mode[]).map((value) => ({ value, label: modes[value].label }));

/** How the browser fetches the rows that one scrolls to. It is part of the address. */
export function RouteSwitch({ query }: { query: RecordsQuery }) {
  const router = useRouter();
  return (
    <Segments
      legend="Route"
      name="mode"
      options={options}
      chosen={query.mode}
      onChoose={(mode) => router.replace(hrefOf({ ...query, mode }), { scroll: false })}
    />
  );
}
