import { clientOf, coreOf, memo } from "../../entities/entity";
import { UnresolvedIdentifierError } from "../../errors/unresolved-identifier-error";
import { path } from "../../transport/path";
import type { ReadOptions, RequestOptions } from "../../transport/types";
import { requireData } from "../../util/check-arguments";
import { changesNothing } from "../../util/omit-nullish";
import type { RecordView } from "../record-views/record-view";
import { requestData } from "../request-data";
import { dataFieldId } from "../resolve-id";
import type { ResultTableTemplate } from "../result-table-templates/result-table-template";
import type { Activity } from "./activity";
import { ActivityDefinitionFields } from "./activity-definition-fields";
import { COMMON_CHANGES } from "./common-update";
import type {
  ActivityDefinitionUpdate,
  FileRegistration,
  PlacedView,
  QueuingBehavior,
  RegistrationSettings,
} from "./definition-params";
import { placementOf } from "./placement";

const CHANGES = ["is_archived", "assigned_user_ids", "propagate_to_instances"];
const REGISTRATION_SETTINGS = [
  "propertyFieldId",
  "recordViewId",
  "contentLayoutId",
  "statusFieldId",
  "resultRecordViewId",
  "resultContentLayoutId",
  "stagingTemplateViewId",
];
const QUEUING_BEHAVIOR = ["addViewIds", "removeViewIds", "queueContentLayoutIds"];

/**
 * A template for activities, such as an experiment type or a task type. Methods that change it return this object, or
 * a new one if this one is frozen.
 */
export class ActivityDefinition extends ActivityDefinitionFields {
  /**
   * Updates the definition on the server, and then this object. Sends nothing if no changes are given.
   * `PUT /activity_definitions/{id}`
   *
   * Throws `InvalidArgumentError` for an unknown field, before any request is sent. A field that this SDK does not
   * know goes into `extra`.
   *
   * @example
   * ```ts
   * await activityDefinition.update({ duration: 10, propagate_to_instances: true }); // days
   * ```
   */
  async update(changes: ActivityDefinitionUpdate, options?: RequestOptions): Promise<this> {
    const names = [...COMMON_CHANGES, ...CHANGES];
    return write(this, await requestData(coreOf(this), changes ?? {}, "{ title }", names, options), options);
  }

  /**
   * Sets how its activities register records. Also applies to existing activities. Sends nothing if no settings are
   * given.
   * `PUT /activity_definitions/{id}`
   *
   * Before any request is sent, throws `InvalidArgumentError` for an unknown setting, and `UnresolvedIdentifierError`
   * for an unknown field.
   *
   * @example
   * ```ts
   * await activityDefinition.setRegistrationSettings({
   *   stagingTemplateViewId: resultTableTemplate.id,
   *   statusFieldId: "Status",
   * });
   * ```
   */
  async setRegistrationSettings(settings: RegistrationSettings, options?: RequestOptions): Promise<this> {
    requireData(settings, "{ recordViewId }", ...REGISTRATION_SETTINGS);
    const { statusFieldId: status } = settings;
    return write(
      this,
      {
        registration_property_field_id: settings.propertyFieldId,
        registration_record_view_id: settings.recordViewId,
        registration_content_layout_id: settings.contentLayoutId,
        registration_status_field_id: status ? await dataFieldId(coreOf(this), status, options) : status,
        registration_result_record_view_id: settings.resultRecordViewId,
        registration_result_content_layout_id: settings.resultContentLayoutId,
        registration_staging_template_view_id: settings.stagingTemplateViewId,
      },
      options,
    );
  }

  /**
   * Sets the views into which attached records are queued. Sends nothing if no settings are given.
   * `PUT /activity_definitions/{id}`
   *
   * Throws `InvalidArgumentError` for an unknown setting, before any request is sent.
   *
   * @example
   * ```ts
   * await activityDefinition.setQueuingBehavior({ removeViewIds: [recordView.id] });
   * ```
   */
  async setQueuingBehavior(behavior: QueuingBehavior, options?: RequestOptions): Promise<this> {
    requireData(behavior, "{ addViewIds }", ...QUEUING_BEHAVIOR);
    return write(
      this,
      {
        add_view_ids_to_add_to_when_record_attached: behavior.addViewIds,
        remove_view_ids_to_add_to_when_record_attached: behavior.removeViewIds,
        set_queue_content_layout_ids: behavior.queueContentLayoutIds,
      },
      options,
    );
  }

  /**
   * Returns the ids of the layout items that show this record view, in the order of `content_layout`. Sends nothing.
   *
   * @example
   * ```ts
   * const [first, ...others] = activityDefinition.contentLayoutIdsForView(recordView.id);
   * console.log(first === undefined ? "not shown" : `shown ${1 + others.length} times`);
   * ```
   */
  contentLayoutIdsForView(viewId: string): string[] {
    return this.content_layout.filter((item) => item.record_view_id === viewId).map((item) => item.id);
  }

  /**
   * Queues attached records into these views. Replaces the layout items that receive them, but keeps previously
   * queued views in the list of views.
   *
   * Throws `InvalidArgumentError`, before any request is sent, for a view that the layout does not show exactly once.
   * `PUT /activity_definitions/{id}`
   *
   * @example
   * ```ts
   * const [view] = await activityDefinition.getRecordViews();
   * if (view) await activityDefinition.queueToViews([view]);
   * ```
   */
  async queueToViews(views: readonly PlacedView[], options?: RequestOptions): Promise<this> {
    const layouts = new Map<string, string[]>();
    for (const view of views) {
      const { viewId, layoutId } = placementOf(this, view);
      layouts.set(viewId, [...(layouts.get(viewId) ?? []), layoutId]);
    }
    return this.setQueuingBehavior(
      {
        addViewIds: Array.from(layouts.keys()),
        queueContentLayoutIds: Array.from(layouts, ([view_id, content_layout_ids]) => ({
          view_id,
          content_layout_ids,
        })),
      },
      options,
    );
  }

  /**
   * Turns file-based registration on. Keeps the staging template of table-based registration.
   *
   * Before any request is sent, throws `InvalidArgumentError` for a view that the layout does not show exactly once,
   * and `UnresolvedIdentifierError` for a property without a property field.
   * `PUT /activity_definitions/{id}`
   *
   * @example
   * ```ts
   * const files = activityDefinition.properties.find(({ property_name }) => property_name === "Registration file");
   * const registration = files && { view: recordView, filePropertyField: files, statusField: dataField };
   * if (registration) await activityDefinition.configureRegistration(registration);
   * ```
   */
  async configureRegistration(registration: FileRegistration, options?: RequestOptions): Promise<this> {
    const { view, filePropertyField: property, statusField, resultView } = registration;
    const shown = placementOf(this, view);
    const results = resultView ? placementOf(this, resultView) : { viewId: resultView, layoutId: resultView };
    const propertyFieldId = typeof property === "string" ? property : property?.property_field_id;
    if (!propertyFieldId) throw new UnresolvedIdentifierError("property field", String(property));
    return this.setRegistrationSettings(
      {
        propertyFieldId,
        recordViewId: shown.viewId,
        contentLayoutId: shown.layoutId,
        statusFieldId: statusField,
        resultRecordViewId: results.viewId,
        resultContentLayoutId: results.layoutId,
      },
      options,
    );
  }

  /**
   * Returns the record views of its activities, without templates. `GET /record_views`, cached.
   *
   * @example
   * ```ts
   * const names = (await activityDefinition.getRecordViews()).map(({ view_name }) => view_name);
   * ```
   */
  async getRecordViews(options?: ReadOptions): Promise<RecordView[]> {
    const views = await clientOf(this).need("recordViews").getRecordViews(options);
    return views.filter((view) => view.operation_definition_ids?.includes(this.id));
  }

  /**
   * Returns the templates from which its activities' tables are created. `GET /record_view_templates`, cached.
   *
   * @example
   * ```ts
   * const templates = (await activityDefinition.getTemplates()).map(({ template_name }) => template_name);
   * ```
   */
  async getTemplates(options?: ReadOptions): Promise<ResultTableTemplate[]> {
    const templates = await clientOf(this).need("resultTableTemplates").getTemplates(options);
    return templates.filter((template) => template.operation_definition_ids?.includes(this.id));
  }

  /**
   * Returns the activities created from it. Kept on this object until `clearCaches()`. `GET /activities`, cached.
   *
   * @example
   * ```ts
   * const made = await activityDefinition.getActivities();
   * console.log(made.filter(({ status }) => status === "complete").length, "of", made.length);
   * ```
   */
  async getActivities(options?: ReadOptions): Promise<Activity[]> {
    const made = await memo(this, "activities", options, async () => {
      const activities = await clientOf(this).need("activities").getActivities(options);
      return activities.filter((activity) => activity.definition_id === this.id);
    });
    return made.slice();
  }
}

/**
 * Performs every update: changes the definition on the server, and then the object. Sends nothing if no changes are
 * given.
 */
async function write<D extends ActivityDefinition>(
  definition: D,
  changes: object,
  options?: RequestOptions,
): Promise<D> {
  const core = coreOf(definition);
  if (changesNothing(changes)) return definition;
  const answer = await core.api.put(path`/activity_definitions/${definition.id}`, changes, options);
  core.cache.invalidate("/activity_definitions");
  const activities = core.need("activities");
  if ("propagate_to_instances" in changes && changes.propagate_to_instances)
    activities.invalidateActivities();
  return activities.takeOver(definition, answer);
}
