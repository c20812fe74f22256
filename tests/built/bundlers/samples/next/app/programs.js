"use client";

import { KaleidoscopeClient } from "@kal/web";
import { useEffect, useState } from "react";

// Made where the module is loaded, which happens on the server, too.
const client = new KaleidoscopeClient({ proxyUrl: "/api/kal" });

export function Programs() {
  const [titles, setTitles] = useState();
  useEffect(() => {
    client.programs.getPrograms().then((programs) => setTitles(programs.map(({ title }) => title)));
  }, []);
  return titles ? <p id="page">{titles.join("|")}</p> : null;
}
