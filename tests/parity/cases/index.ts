import type { ParityCase } from "../case";
import { activityCases } from "./activities";
import { dashboardAndTemplateCases } from "./dashboards-and-templates";
import { movingDataCases } from "./moving-data";
import { readingCases } from "./reading";
import { recordCases } from "./records";
import { registrationCases } from "./registration";

export const cases: ParityCase[] = [
  ...readingCases,
  ...activityCases,
  ...recordCases,
  ...movingDataCases,
  ...dashboardAndTemplateCases,
  ...registrationCases,
];
