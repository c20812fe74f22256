import type { ParityCase } from "../case";
import { activityCases } from "./activities";
import { cachingCases } from "./caching";
import { dashboardAndTemplateCases } from "./dashboards-and-templates";
import { identifierCases } from "./identifiers";
import { missingListCases } from "./missing-list-answers";
import { movingDataCases } from "./moving-data";
import { oddAnswerCases } from "./odd-answers";
import { oddDefinitionAnswerCases } from "./odd-definition-answers";
import { oddImportAnswerCases } from "./odd-import-answers";
import { oddRecordAnswerCases } from "./odd-record-answers";
import { oddTextCases } from "./odd-text";
import { queryCases } from "./queries";
import { readingCases } from "./reading";
import { recordCases } from "./records";
import { registrationCases } from "./registration";
import { templateCases } from "./templates";
import { valueCases } from "./values";
import { writeCases } from "./writes";

export const cases: ParityCase[] = [
  ...readingCases,
  ...queryCases,
  ...identifierCases,
  ...activityCases,
  ...recordCases,
  ...valueCases,
  ...movingDataCases,
  ...dashboardAndTemplateCases,
  ...templateCases,
  ...registrationCases,
  ...writeCases,
  ...oddTextCases,
  ...oddAnswerCases,
  ...oddRecordAnswerCases,
  ...missingListCases,
  ...oddImportAnswerCases,
  ...oddDefinitionAnswerCases,
  ...cachingCases,
];
