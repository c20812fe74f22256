import { CachedList } from "../../cached-list";
import { EntityFactory } from "../../entity-factory";
import { Service } from "../../service";
import { path } from "../../transport/path";
import type { ReadOptions, RequestOptions } from "../../transport/types";
import { Dashboard } from "./dashboard";
import { DashboardCategory, type DashboardCategoryInput } from "./dashboard-category";

/** `client.dashboards` */
export class DashboardsService extends Service {
  readonly #list = new CachedList("/dashboards", new EntityFactory(this.core, Dashboard));
  readonly #categories = new EntityFactory(this.core, DashboardCategory);

  /** All dashboards, in the server's order. Cached. `GET /dashboards` */
  getDashboards(options?: ReadOptions): Promise<Dashboard[]> {
    return this.#list.all(options);
  }

  /** The categories of a dashboard; empty where there are none. Not cached. `GET /dashboards/{dashboardId}/categories` */
  async getCategories(dashboardId: string, options?: RequestOptions): Promise<DashboardCategory[]> {
    const answer = await this.core.api.get(path`/dashboards/${dashboardId}/categories`, options);
    return this.#categories.manyOrNone(answer);
  }

  /** Adds a category to a dashboard. `POST /dashboards/{dashboardId}/categories` */
  async addCategory(
    dashboardId: string,
    category: DashboardCategoryInput,
    options?: RequestOptions,
  ): Promise<DashboardCategory> {
    const answer = await this.core.api.post(path`/dashboards/${dashboardId}/categories`, category, options);
    return this.#categories.one(answer);
  }
}
