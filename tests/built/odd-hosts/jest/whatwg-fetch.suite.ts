import "whatwg-fetch";
import * as core from "@kal/core";
import { demoIds } from "@kal/testing";
import { describeTour, own, places } from "./describe-tour";

it("has a fetch whose responses have no body to stream", () => {
  expect(new Response("x").body).toBeUndefined();
});

describeTour("core over whatwg-fetch", {
  kal: core,
  fileId: demoIds.files.ic50Csv,
  makeClient: (more) => new core.KaleidoscopeClient({ url: places.http, ...own, ...more }),
});
