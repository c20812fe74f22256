import type { Defaults } from "../../entities/entity";
import { RecordView } from "../record-views/record-view";

/**
 * A template for views: if it is linked to an experiment type, each experiment of that type has its own view based on
 * it.
 */
export class ResultTableTemplate extends RecordView {
  static override readonly defaults: Defaults = { is_template: true };

  override toString(): string {
    return this.template_name || this.view_name || this.id;
  }
}
