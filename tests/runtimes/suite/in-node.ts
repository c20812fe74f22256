import { KaleidoscopeClient } from "@kal/node";
import { transportSuite } from "../../sources/faults/transport/suite";
import { type Case, type Entry, entriesOf } from "./case";
import { connectionCases } from "./node/connections";
import { copyCases } from "./node/copies";
import { diskCases } from "./node/disk";
import { encodingCases } from "./node/encodings";
import { tlsCases } from "./node/tls";

const nodeCases: Case[] = [...diskCases, ...connectionCases, ...tlsCases, ...encodingCases, ...copyCases];

const clientAt: Parameters<typeof entriesOf>[2] = (url) => (options) =>
  new KaleidoscopeClient({ url, clientId: "demo", clientSecret: "demo", ...options });

/** @kal/node, in Node and in what says that it has Node's modules. */
export const inNode: Entry[] = [
  ...entriesOf("node", nodeCases, clientAt),
  ...entriesOf("node:http", transportSuite, clientAt),
];
