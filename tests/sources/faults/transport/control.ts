import type { Fault, ReceivedRequest } from "@kal/testing";

/** What a page, a Worker or another process may tell the server of these tests, which runs elsewhere. */
export interface Control {
  /** Everything as it was at the start, on both origins. */
  reset(): Promise<void>;
  addFault(fault: Fault): Promise<void>;
  /** All requests since, token requests included. */
  requests(): Promise<ReceivedRequest[]>;
  /** Base64 of each stored file of this name. */
  files(name: string): Promise<string[]>;
  /** How many programs have this title. */
  programs(title: string): Promise<number>;
  expireTokens(): Promise<void>;
  /** Names of the headers of each request that the other origin got. */
  heardElsewhere(): Promise<string[][]>;
}

/** An origin that the client was not made for; it redirects on without end below `/loop`, and has a file elsewhere. */
export interface Addresses {
  server: string;
  elsewhere: string;
  control: string;
}

type Message = { [Name in keyof Control]: { name: Name; args: Parameters<Control[Name]> } }[keyof Control];

/** The control over HTTP: nothing but `fetch`, so that it works everywhere. */
export function httpControl(url: string): Control {
  const ask = async <T>(message: Message): Promise<T> => {
    const answer = await fetch(url, { method: "POST", body: JSON.stringify(message, pack) });
    if (!answer.ok) throw new Error(`The control answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  return {
    reset: () => ask({ name: "reset", args: [] }),
    addFault: (fault) => ask({ name: "addFault", args: [fault] }),
    requests: () => ask({ name: "requests", args: [] }),
    files: (name) => ask({ name: "files", args: [name] }),
    programs: (title) => ask({ name: "programs", args: [title] }),
    expireTokens: () => ask({ name: "expireTokens", args: [] }),
    heardElsewhere: () => ask({ name: "heardElsewhere", args: [] }),
  };
}

/** JSON has no infinity. */
const pack = (_: string, value: unknown) => (value === Number.POSITIVE_INFINITY ? "∞" : value);
const unpack = (_: string, value: unknown) => (value === "∞" ? Number.POSITIVE_INFINITY : value);

export const readMessage = (text: string): Message => JSON.parse(text, unpack);
