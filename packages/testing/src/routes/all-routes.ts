import type { Route } from "../engine/route";
import { activitiesRoutes } from "./activities";
import { activityDefinitionsRoutes } from "./activity-definitions";
import { dashboardsRoutes } from "./dashboards";
import { entityFieldsRoutes } from "./entity-fields";
import { entityTypesRoutes } from "./entity-types";
import { exportsRoutes } from "./exports";
import { filesRoutes } from "./files";
import { importsRoutes } from "./imports";
import { labelsRoutes } from "./labels";
import { programsRoutes } from "./programs";
import { propertiesRoutes } from "./properties";
import { propertyFieldsRoutes } from "./property-fields";
import { recordSearchRoutes } from "./record-search";
import { recordValuesRoutes } from "./record-values";
import { recordViewsRoutes } from "./record-views";
import { recordsRoutes } from "./records";
import { registrationRoutes } from "./registration";
import { templatesRoutes } from "./templates";
import { workspaceRoutes } from "./workspace";

/** Every endpoint of the fake. Order does not matter: the router takes the most literal path that fits. */
export const allRoutes: Route[] = [
  ...activitiesRoutes,
  ...activityDefinitionsRoutes,
  ...dashboardsRoutes,
  ...entityFieldsRoutes,
  ...entityTypesRoutes,
  ...exportsRoutes,
  ...filesRoutes,
  ...importsRoutes,
  ...labelsRoutes,
  ...programsRoutes,
  ...propertiesRoutes,
  ...propertyFieldsRoutes,
  ...recordSearchRoutes,
  ...recordValuesRoutes,
  ...recordViewsRoutes,
  ...recordsRoutes,
  ...registrationRoutes,
  ...templatesRoutes,
  ...workspaceRoutes,
];
