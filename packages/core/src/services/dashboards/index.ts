export { DashboardsService } from "./dashboards-service";
