import type { Defaults } from "../../entities/entity";
import { RecordView } from "../record-views/record-view";

/** A view kept as a pattern: linked to an experiment type, it gives each experiment of that type a view of its own. */
export class ResultTableTemplate extends RecordView {
  static override readonly defaults: Defaults = { is_template: true };

  override toString(): string {
    return this.template_name || this.view_name || this.id;
  }
}
