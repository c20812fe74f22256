export { Dashboard, type DashboardType } from "./dashboard";
export { DashboardCategory, type DashboardCategoryInput } from "./dashboard-category";
export { DashboardsService } from "./dashboards-service";
