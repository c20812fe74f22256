import { clientOf, coreOf, type Defaults, Entity } from "../../entities/entity";
import { mergeFields } from "../../entities/entity-factory";
import { path } from "../../transport/path";
import type { RequestOptions } from "../../transport/types";
import type { Unlisted } from "../../util/unlisted";
import type { RecordIdentifier } from "../records/record-identifier";
import { recordId } from "../resolve-id";
import type { DashboardCategory, DashboardCategoryInput } from "./dashboard-category";

/** What a dashboard shows. Kaleidoscope may support more types. */
export type DashboardType = "decision" | "data" | "chart" | "field" | "summary" | Unlisted;

/**
 * A dashboard: records and sets of records, in categories. Methods that change its lists return this object, or a new one
 * if this one is frozen.
 */
export class Dashboard extends Entity {
  static readonly defaults: Defaults = {
    dashboard_name: null,
    dashboard_description: null,
    dashboard_type: null,
    record_ids: [],
    record_set_ids: [],
  };

  /** Its display name. */
  declare readonly dashboard_name: string | null;
  /** Its description. */
  declare readonly dashboard_description: string | null;
  /** What it shows. */
  declare readonly dashboard_type: DashboardType | null;
  /** Ids of the records on it. */
  declare readonly record_ids: string[];
  /** Ids of the record sets on it. */
  declare readonly record_set_ids: string[];

  override toString(): string {
    return String(this.dashboard_name);
  }

  /**
   * Returns its categories, or an empty array. Not cached. `GET /dashboards/{id}/categories`
   *
   * @example
   * ```ts
   * const names = (await dashboard.getCategories()).map(({ category_name }) => category_name);
   * ```
   */
  getCategories(options?: RequestOptions): Promise<DashboardCategory[]> {
    return clientOf(this).need("dashboards").getCategories(this.id, options);
  }

  /**
   * Adds a category. `POST /dashboards/{id}/categories`
   *
   * @example
   * ```ts
   * const potency = await dashboard.addCategory({
   *   category_name: "Potency",
   *   operation_definition_ids: [activityDefinition.id],
   *   label_ids: [],
   *   field_ids: [dataField.id],
   * });
   * ```
   */
  addCategory(category: DashboardCategoryInput, options?: RequestOptions): Promise<DashboardCategory> {
    return clientOf(this).need("dashboards").addCategory(this.id, category, options);
  }

  /**
   * Removes a category. `DELETE /dashboards/{id}/categories/{categoryId}`
   *
   * @example
   * ```ts
   * await dashboard.removeCategory(dashboardCategory.id);
   * ```
   */
  async removeCategory(categoryId: string, options?: RequestOptions): Promise<void> {
    await clientOf(this).api.delete(path`/dashboards/${this.id}/categories/${categoryId}`, options);
  }

  /**
   * Adds a record to the dashboard on the server, and then to this object. `POST /dashboards/{id}/records`
   *
   * @example
   * ```ts
   * await dashboard.addRecord(record);
   * console.log(dashboard.record_ids.includes(record.id)); // true
   * ```
   */
  async addRecord(record: RecordIdentifier, options?: RequestOptions): Promise<this> {
    const core = coreOf(this);
    const record_id = await recordId(core, record, options);
    await core.api.post(path`/dashboards/${this.id}/records`, { record_id }, options);
    return joined(this, "record_ids", record_id);
  }

  /**
   * Removes a record from the dashboard on the server, and then from this object.
   * `DELETE /dashboards/{id}/records/{recordId}`
   *
   * @example
   * ```ts
   * await dashboard.removeRecord({ "Compound ID": "HAL-0001" });
   * ```
   */
  async removeRecord(record: RecordIdentifier, options?: RequestOptions): Promise<this> {
    const core = coreOf(this);
    const id = await recordId(core, record, options);
    await core.api.delete(path`/dashboards/${this.id}/records/${id}`, options);
    return left(this, "record_ids", id);
  }

  /**
   * Adds a record set to the dashboard on the server, and then to this object. `POST /dashboards/{id}/sets`
   *
   * @example
   * ```ts
   * await dashboard.addSet("record-set-uuid");
   * console.log(dashboard.record_set_ids.includes("record-set-uuid")); // true
   * ```
   */
  async addSet(setId: string, options?: RequestOptions): Promise<this> {
    await coreOf(this).api.post(path`/dashboards/${this.id}/sets`, { set_id: setId }, options);
    return joined(this, "record_set_ids", setId);
  }

  /**
   * Removes a record set from the dashboard on the server, and then from this object.
   * `DELETE /dashboards/{id}/sets/{setId}`
   *
   * @example
   * ```ts
   * for (const setId of [...dashboard.record_set_ids]) await dashboard.removeSet(setId);
   * ```
   */
  async removeSet(setId: string, options?: RequestOptions): Promise<this> {
    await coreOf(this).api.delete(path`/dashboards/${this.id}/sets/${setId}`, options);
    return left(this, "record_set_ids", setId);
  }
}

type IdList = "record_ids" | "record_set_ids";

function joined<D extends Dashboard>(dashboard: D, list: IdList, id: string): D {
  const ids = dashboard[list];
  return withIds(dashboard, list, ids.includes(id) ? ids : [...ids, id]);
}

function left<D extends Dashboard>(dashboard: D, list: IdList, id: string): D {
  const others = dashboard[list].filter((one) => one !== id);
  return withIds(dashboard, list, others);
}

function withIds<D extends Dashboard>(dashboard: D, list: IdList, ids: string[]): D {
  clientOf(dashboard).cache.invalidate("/dashboards");
  return mergeFields(dashboard, { [list]: ids });
}
