import { EntityFactory } from "../../entities/entity-factory";
import { NamedList } from "../../entities/named-list";
import type { ReadOptions } from "../../transport/types";
import type { DataField } from "../entity-fields/data-field";
import type { DataFieldType } from "../entity-fields/data-field-type";
import { Service } from "../service";
import { RecordView } from "./record-view";

/** `client.recordViews` */
export class RecordViewsService extends Service {
  readonly #list = new NamedList("/record_views", new EntityFactory(this.core, RecordView), {
    noun: "record view",
    keep: (view) => !view.is_template,
  });

  /**
   * Returns all record views, in the server's order, including archived ones but without templates. Cached.
   * `GET /record_views`
   *
   * @example
   * ```ts
   * const current = (await client.recordViews.getRecordViews()).filter(({ is_archived }) => !is_archived);
   * ```
   */
  getRecordViews(options?: ReadOptions): Promise<RecordView[]> {
    return this.#list.all(options);
  }

  /**
   * Returns the data fields that a view shows, in its order, or only those of one type if `fieldType` is given. Empty
   * for an unknown view and for a template. Cached. `GET /record_views`, `GET /data_fields`
   *
   * @example
   * ```ts
   * const columns = await client.recordViews.getDataFieldsOnView(recordView);
   * const files = await client.recordViews.getDataFieldsOnView(recordView, "file");
   * ```
   */
  async getDataFieldsOnView(
    viewId: RecordView | string,
    fieldType?: DataFieldType | null,
    options?: ReadOptions,
  ): Promise<DataField[]> {
    const view = await this.#list.find(viewId, options);
    const ids = (view?.view_fields ?? []).flatMap((shown) => shown.data_field_id ?? []);
    if (ids.length === 0) return [];
    const fields = await this.core.need("entityFields").dataFields.findEach(ids, options);
    return fieldType ? fields.filter((field) => field.field_type === fieldType) : fields;
  }
}
