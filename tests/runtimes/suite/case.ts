import type { Kit } from "../../sources/faults/transport/case";
import { type Addresses, httpControl } from "../../sources/faults/transport/control";

/** Where the servers of one runtime's tests are. */
export interface Places extends Addresses {
  /** Answers `{ port }`, by which connections can be told apart, over both protocols. */
  http: string;
  https: string;
  /** The certificate authority that made the certificate of `https`. */
  ca: string;
}

/** What a case is given. */
export interface Setting extends Kit {
  places: Places;
}

/** A sentence, and what proves it: throws where it is not so. */
export interface Case {
  name: string;
  run(setting: Setting): Promise<void>;
}

/** A case that can be run by its name alone. */
export interface Entry {
  name: string;
  run(places: Places): Promise<void>;
}

/** Cases with the client that they are about; `what` goes before their names. */
export function entriesOf(
  what: string,
  cases: readonly Case[],
  clientAt: (url: string) => Kit["makeClient"],
): Entry[] {
  return cases.map(({ name, run }) => ({
    name: `${what}: ${name}`,
    run: (places) =>
      run({
        places,
        addresses: places,
        control: httpControl(places.control),
        makeClient: clientAt(places.server),
      }),
  }));
}

/** Runs one case on servers that are as new. Gives what went wrong, or `null`. */
export async function failureIn(
  entries: readonly Entry[],
  name: string,
  places: Places,
): Promise<string | null> {
  const entry = entries.find((one) => one.name === name);
  if (!entry) return `There is no case "${name}".`;
  try {
    await httpControl(places.control).reset();
    await entry.run(places);
    return null;
  } catch (error) {
    return String((error as Error)?.stack || error);
  }
}
