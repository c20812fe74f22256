import { KaleidoscopeClient } from "@kal/core";
import { transportSuite } from "../../sources/faults/transport/suite";
import { type Case, type Entry, entriesOf } from "./case";
import { dataCases } from "./core/data";
import { errorCases } from "./core/errors";
import { listCases } from "./core/lists";
import { streamCases } from "./core/streams";
import { tokenCases } from "./core/tokens";
import { asFetchIsHere } from "./differences";

const coreCases: Case[] = [...listCases, ...tokenCases, ...streamCases, ...errorCases, ...dataCases];

const clientAt: Parameters<typeof entriesOf>[2] = (url) => (options) =>
  new KaleidoscopeClient({
    url,
    clientId: "demo",
    clientSecret: "demo",
    dangerouslyAllowBrowser: true,
    ...options,
  });

/** @kal/core, in every runtime. */
export const everywhere: Entry[] = [
  // First, so that what loads slowly is loaded when limits of milliseconds are tested.
  ...entriesOf("core", coreCases, clientAt),
  ...entriesOf("fetch", asFetchIsHere(transportSuite), clientAt),
];
