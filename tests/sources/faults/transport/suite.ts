import type { TransportCase } from "./case";
import { bodyCases } from "./cases/bodies";
import { downloadCases } from "./cases/downloads";
import { environmentCases } from "./cases/environments";
import { redirectCases } from "./cases/redirects";
import { retryCases } from "./cases/retries";
import { uploadCases } from "./cases/uploads";
import { waitingCases } from "./cases/waiting";

/** What must hold of every sender in every runtime. */
export const transportSuite: TransportCase[] = [
  ...bodyCases,
  ...waitingCases,
  ...retryCases,
  ...redirectCases,
  ...uploadCases,
  ...downloadCases,
  ...environmentCases,
];
