import { CachedList } from "../entities/cached-list";
import { type Defaults, Entity } from "../entities/entity";
import { EntityFactory } from "../entities/entity-factory";
import type { ReadOptions } from "../transport/types";
import { Service } from "./service";

/** A label of activities. */
export class Label extends Entity {
  static readonly defaults: Defaults = { label_name: null };

  /** The text of the label. */
  declare readonly label_name: string | null;

  override toString(): string {
    return String(this.label_name);
  }
}

/** `client.labels` */
export class LabelsService extends Service {
  readonly #list = new CachedList("/activity_labels", new EntityFactory(this.core, Label));

  /**
   * Returns all labels, in the server's order. Cached. `GET /activity_labels`
   *
   * @example
   * ```ts
   * const urgent = (await client.labels.getLabels()).find(({ label_name }) => label_name === "Urgent");
   * if (urgent) await activity.update({ add_label_ids: [urgent.id] });
   * ```
   */
  getLabels(options?: ReadOptions): Promise<Label[]> {
    return this.#list.all(options);
  }

  /**
   * Returns the labels whose id is in `ids`, in the server's order. Ignores unknown ids. Cached.
   * `GET /activity_labels`
   *
   * @example
   * ```ts
   * const labels = await client.labels.getLabelsByIds(activity.label_ids);
   * ```
   */
  getLabelsByIds(ids: readonly string[], options?: ReadOptions): Promise<Label[]> {
    return this.#list.withIds(ids, options);
  }
}
