import * as core from "@kal/core";
import { createFakeKaleidoscope, demoIds } from "@kal/testing";
import { describeTour, own } from "./describe-tour";

const { url, fetch } = createFakeKaleidoscope();

describeTour("core on the fake", {
  kal: core,
  fileId: demoIds.files.ic50Csv,
  makeClient: (more) => new core.KaleidoscopeClient({ url, fetch, ...own, ...more }),
});
