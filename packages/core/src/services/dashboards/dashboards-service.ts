import { CachedList } from "../../cached-list";
import type { ClientCore } from "../../client-core";
import { EntityFactory } from "../../entity-factory";
import { Service } from "../../service";
import { required } from "../../transport/api";
import { path } from "../../transport/path";
import type { ReadOptions, RequestOptions } from "../../transport/types";
import { Dashboard } from "./dashboard";
import { DashboardCategory, type DashboardCategoryInput } from "./dashboard-category";

/** `client.dashboards` */
export class DashboardsService extends Service {
  readonly #list: CachedList<Dashboard>;
  readonly #categories: EntityFactory<DashboardCategory>;

  constructor(core: ClientCore) {
    super(core);
    this.#categories = new EntityFactory(core, DashboardCategory);
    this.#list = new CachedList(core, {
      path: "/dashboards",
      factory: new EntityFactory(core, Dashboard),
      noun: "dashboard",
    });
  }

  /** All dashboards, in the server's order. Cached. `GET /dashboards` */
  getDashboards(options?: ReadOptions): Promise<Dashboard[]> {
    return this.#list.all(options);
  }

  /** The categories of a dashboard; empty where there are none. Not cached. `GET /dashboards/{dashboardId}/categories` */
  async getCategories(dashboardId: string, options?: RequestOptions): Promise<DashboardCategory[]> {
    const origin = { method: "GET", path: path`/dashboards/${dashboardId}/categories` } as const;
    const body = await this.core.api.get(origin.path, options);
    return body === null ? [] : this.#categories.many(body, origin);
  }

  /** Adds a category to a dashboard. `POST /dashboards/{dashboardId}/categories` */
  async addCategory(
    dashboardId: string,
    category: DashboardCategoryInput,
    options?: RequestOptions,
  ): Promise<DashboardCategory> {
    const origin = { method: "POST", path: path`/dashboards/${dashboardId}/categories` } as const;
    const body = await this.core.api.post(origin.path, category, options);
    return this.#categories.one(required(body, origin.method, origin.path), origin);
  }
}
