import { CachedList } from "../../entities/cached-list";
import { EntityFactory } from "../../entities/entity-factory";
import { path } from "../../transport/path";
import type { ReadOptions, RequestOptions } from "../../transport/types";
import { requestData } from "../request-data";
import { Service } from "../service";
import { Dashboard } from "./dashboard";
import { DashboardCategory, type DashboardCategoryInput } from "./dashboard-category";

const CATEGORY = ["category_name", "operation_definition_ids", "label_ids", "field_ids"];

/** `client.dashboards` */
export class DashboardsService extends Service {
  readonly #list = new CachedList("/dashboards", new EntityFactory(this.core, Dashboard));
  readonly #categories = new EntityFactory(this.core, DashboardCategory);

  /**
   * Returns all dashboards, in the server's order. Cached. `GET /dashboards`
   *
   * @example
   * ```ts
   * const decisions = (await client.dashboards.getDashboards()).filter((one) => one.dashboard_type === "decision");
   * ```
   */
  getDashboards(options?: ReadOptions): Promise<Dashboard[]> {
    return this.#list.all(options);
  }

  /**
   * Returns the categories of a dashboard, or an empty array. Not cached. `GET /dashboards/{dashboardId}/categories`
   *
   * @example
   * ```ts
   * const names = (await client.dashboards.getCategories(dashboard.id)).map(({ category_name }) => category_name);
   * ```
   */
  async getCategories(dashboardId: string, options?: RequestOptions): Promise<DashboardCategory[]> {
    const answer = await this.core.api.get(path`/dashboards/${dashboardId}/categories`, options);
    return this.#categories.manyOrNone(answer);
  }

  /**
   * Adds a category to a dashboard. `POST /dashboards/{dashboardId}/categories`
   *
   * @example
   * ```ts
   * const potency = await client.dashboards.addCategory(dashboard.id, {
   *   category_name: "Potency",
   *   operation_definition_ids: [activityDefinition.id],
   *   label_ids: [],
   *   field_ids: [dataField.id],
   * });
   * ```
   */
  async addCategory(
    dashboardId: string,
    category: DashboardCategoryInput,
    options?: RequestOptions,
  ): Promise<DashboardCategory> {
    const body = await requestData(this.core, category, "{ category_name }", CATEGORY, options);
    const answer = await this.core.api.post(path`/dashboards/${dashboardId}/categories`, body, options);
    return this.#categories.one(answer);
  }
}
