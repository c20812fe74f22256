import * as node from "@kal/node";
import { demoIds } from "@kal/testing";
import "@kal/testing/server";
import { describeTour, own, places } from "./describe-tour";

it("has timers that are numbers", () => {
  const timer = setTimeout(() => {});
  clearTimeout(timer);
  expect(typeof timer).toBe("number");
  expect("TextDecoder" in globalThis).toBe(false);
});

const fileId = demoIds.files.ic50Csv;
const { http, https, ca } = places;
describeTour("node over http", {
  kal: node,
  fileId,
  makeClient: (more) => new node.KaleidoscopeClient({ url: http, ...own, ...more }),
});
describeTour("node over https", {
  kal: node,
  fileId,
  makeClient: (more) => new node.KaleidoscopeClient({ url: https, tls: { ca }, ...own, ...more }),
});
