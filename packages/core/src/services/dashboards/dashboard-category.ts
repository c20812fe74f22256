import { type Defaults, Entity } from "../../entities/entity";
import type { DefinitionIdentifier } from "../activities/activity-params";
import type { EntityFieldIdentifier } from "../entity-fields/entity-field";
import type { ExtraFields } from "../extra-fields";

/** A part of a dashboard. */
export class DashboardCategory extends Entity {
  static readonly defaults: Defaults = {
    dashboard_id: null,
    category_name: null,
    operation_definition_ids: [],
    label_ids: [],
    field_ids: [],
  };

  /** Id of the dashboard it is a part of. */
  declare readonly dashboard_id: string | null;
  /** Its heading. */
  declare readonly category_name: string | null;
  /** Ids of activity definitions. */
  declare readonly operation_definition_ids: string[];
  /** Groups of label ids. */
  declare readonly label_ids: string[][];
  /** Ids of the fields it shows. */
  declare readonly field_ids: string[];

  override toString(): string {
    return `${this.id}:${this.category_name}`;
  }
}

/** The contents of a category. */
export interface DashboardCategoryInput extends ExtraFields {
  /** Its heading. */
  category_name: string;
  /** Activity definitions, their ids or titles; may be empty. */
  operation_definition_ids: readonly DefinitionIdentifier[];
  /** Groups of label ids; may be empty. */
  label_ids: readonly (readonly string[])[];
  /** Fields, their ids or names; may be empty. */
  field_ids: readonly EntityFieldIdentifier[];
}
