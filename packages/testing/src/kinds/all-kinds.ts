import { activities } from "./activities";
import { activityDefinitions } from "./activity-definitions";
import { dashboards } from "./dashboards";
import { entityFields } from "./entity-fields";
import { entityTypes } from "./entity-types";
import { files } from "./files";
import { imports } from "./imports";
import type { Kind } from "./kind";
import { labels } from "./labels";
import { programs } from "./programs";
import { properties } from "./properties";
import { propertyFields } from "./property-fields";
import { recordExports } from "./record-exports";
import { recordValues } from "./record-values";
import { recordViews } from "./record-views";
import { records } from "./records";
import { registration } from "./registration";
import { templates } from "./templates";
import { workspace } from "./workspace";

/** Every kind. They are seeded in this order, and their rows refer only to rows of the kinds above them. */
export const kinds = {
  workspace,
  programs,
  labels,
  propertyFields,
  activityDefinitions,
  activities,
  records,
  recordValues,
  recordViews,
  recordExports,
  templates,
  entityFields,
  entityTypes,
  imports,
  properties,
  registration,
  files,
  dashboards,
} satisfies Record<string, Kind>;

export const allKinds: readonly Kind[] = Object.values(kinds);
