import { type Defaults, Entity } from "../../entity";

/** A part of a dashboard. */
export class DashboardCategory extends Entity {
  static readonly defaults: Defaults = {
    dashboard_id: null,
    category_name: null,
    operation_definition_ids: [],
    label_ids: [],
    field_ids: [],
  };

  declare readonly dashboard_id: string | null;
  declare readonly category_name: string | null;
  /** Ids of activity definitions. */
  declare readonly operation_definition_ids: string[];
  /** Groups of label ids. */
  declare readonly label_ids: string[][];
  declare readonly field_ids: string[];

  override toString(): string {
    return `${this.id}:${this.category_name}`;
  }
}

/** All that a category is made of. */
export interface DashboardCategoryInput {
  category_name: string;
  operation_definition_ids: readonly string[];
  label_ids: readonly (readonly string[])[];
  field_ids: readonly string[];
}
