import * as core from "@kal/core";
import { demoIds } from "@kal/testing";
import { describeTour, own, places } from "./describe-tour";

it("has the fetch of Node, and Blobs that it does not know", async () => {
  expect(await new Response(new Blob(["x"])).text()).toBe("[object Blob]");
});

describeTour("core over fetch", {
  kal: core,
  fileId: demoIds.files.ic50Csv,
  makeClient: (more) => new core.KaleidoscopeClient({ url: places.http, ...own, ...more }),
});
