import { CachedList } from "../../entities/cached-list";
import { EntityFactory } from "../../entities/entity-factory";
import { path } from "../../transport/path";
import type { ReadOptions, RequestOptions } from "../../transport/types";
import { omitNullish } from "../../util/omit-nullish";
import type { ExtraFields } from "../extra-fields";
import { requestData } from "../request-data";
import { Service } from "../service";
import { ResultTableTemplate } from "./result-table-template";
import type {
  BulkLink,
  CreateTemplate,
  LinkTemplate,
  PromoteView,
  SaveViewAsTemplate,
  UnlinkTemplate,
  UpdateTemplate,
} from "./template-input";

const PATH = "/record_view_templates";
const VIEWS = "/record_views";
/** Linking changes the layout of definitions, so cached definitions become stale. */
const DEFINITIONS = "/activity_definitions";

// Spread at each use: bundlers keep a constant that spreads another one even if nothing uses it.
const SETTINGS = [
  "template_name",
  "program_ids",
  "filters",
  "sorts",
  "color_filters",
  "record_set_ids_filter",
  "sort_order",
  "sort_descending",
  "view_mode",
  "group_by_mode",
  "group_by_field_id",
];
const NEW = [
  "view_name",
  "entity_slice_id",
  "view_field_ids",
  "data_field_ids",
  "lookup_field_ids",
  "plot_field_ids",
];
const CHANGES = [
  "view_name",
  "save_view_field_ids",
  "remove_view_field_ids",
  "reorder_view_field_ids",
  "is_archived",
];
const DEFINITION = "operation_definition_id";
const PROMOTED = ["source_view_id", DEFINITION, "view_name", "position_index"];

/** `client.resultTableTemplates` */
export class ResultTableTemplatesService extends Service {
  readonly #factory = new EntityFactory(this.core, ResultTableTemplate);
  readonly #list = new CachedList(PATH, this.#factory);

  /**
   * Returns all templates, in the server's order. Cached. `GET /record_view_templates`
   *
   * @example
   * ```ts
   * const names = (await client.resultTableTemplates.getTemplates()).map(({ template_name }) => template_name);
   * ```
   */
  getTemplates(options?: ReadOptions): Promise<ResultTableTemplate[]> {
    return this.#list.all(options);
  }

  /**
   * Returns one template, or `null` if it does not exist. Not cached.
   * `GET /record_view_templates/{templateId}`
   *
   * @example
   * ```ts
   * const template = await client.resultTableTemplates.getTemplateById(resultTableTemplate.id);
   * ```
   */
  async getTemplateById(templateId: string, options?: RequestOptions): Promise<ResultTableTemplate | null> {
    const askedAt = this.core.cache.versions.ask();
    const answer = await this.core.api.get(path`/record_view_templates/${templateId}`, options);
    const found = this.#factory.oneOrNull(answer);
    this.#list.compare(templateId, found, askedAt);
    return found;
  }

  /**
   * Creates a template. `POST /record_view_templates`
   *
   * @example
   * ```ts
   * const template = await client.resultTableTemplates.createTemplate({
   *   view_name: "IC50 results",
   *   entity_slice_id: entityType.id,
   *   data_field_ids: [dataField.id],
   * });
   * ```
   */
  async createTemplate(template: CreateTemplate, options?: RequestOptions): Promise<ResultTableTemplate> {
    const names = [...NEW, ...SETTINGS];
    const data = await this.#data(template, "{ view_name, entity_slice_id }", names, options);
    return this.#make(PATH, data, [PATH], options);
  }

  /**
   * Saves a copy of a view as a template and keeps the view. `POST /record_view_templates`
   *
   * @example
   * ```ts
   * const template = await client.resultTableTemplates.saveViewAsTemplate({
   *   source_view_id: recordView.id,
   *   view_name: "IC50 results",
   * });
   * ```
   */
  async saveViewAsTemplate(view: SaveViewAsTemplate, options?: RequestOptions): Promise<ResultTableTemplate> {
    const names = ["source_view_id", "view_name", "template_name"];
    const data = await this.#data(view, "{ source_view_id }", names, options);
    return this.#make(PATH, data, [PATH], options);
  }

  /**
   * Copies a template. `POST /record_view_templates/{templateId}/duplicate`
   *
   * @example
   * ```ts
   * const copy = await client.resultTableTemplates.duplicateTemplate(resultTableTemplate.id);
   * ```
   */
  async duplicateTemplate(templateId: string, options?: RequestOptions): Promise<ResultTableTemplate> {
    return this.#make(path`/record_view_templates/${templateId}/duplicate`, {}, [PATH], options);
  }

  /**
   * Converts a view to a template that is linked to a definition at the view's position. Removes the view.
   * `POST /record_view_templates/promote`
   *
   * @example
   * ```ts
   * const template = await client.resultTableTemplates.promoteViewToTemplate({
   *   source_view_id: recordView.id,
   *   operation_definition_id: activityDefinition.id,
   *   view_name: "IC50 results",
   * });
   * ```
   */
  async promoteViewToTemplate(view: PromoteView, options?: RequestOptions): Promise<ResultTableTemplate> {
    const data = await this.#data(view, "{ source_view_id }", PROMOTED, options);
    return this.#make(`${PATH}/promote`, data, [PATH, VIEWS, DEFINITIONS], options);
  }

  /**
   * Updates a template and returns it as a new object. Sends the request even if there are no changes.
   * `PUT /record_view_templates/{templateId}`
   *
   * @example
   * ```ts
   * const renamed = await client.resultTableTemplates.updateTemplate(resultTableTemplate.id, {
   *   template_name: "IC50 results, 2026",
   * });
   * ```
   */
  async updateTemplate(
    templateId: string,
    changes: UpdateTemplate = {},
    options?: RequestOptions,
  ): Promise<ResultTableTemplate> {
    const data = await this.#data(changes, "{ template_name }", [...CHANGES, ...SETTINGS], options);
    const target = path`/record_view_templates/${templateId}`;
    const answer = await this.core.api.put(target, data, options);
    this.#list.invalidate();
    return this.#factory.one(answer);
  }

  /**
   * Deletes a template and unlinks it from its experiment types. `DELETE /record_view_templates/{templateId}`
   *
   * @example
   * ```ts
   * await client.resultTableTemplates.deleteTemplate(resultTableTemplate.id);
   * ```
   */
  async deleteTemplate(templateId: string, options?: RequestOptions): Promise<void> {
    await this.core.api.delete(path`/record_view_templates/${templateId}`, options);
    this.core.cache.invalidate(PATH, VIEWS, DEFINITIONS);
  }

  /**
   * Links a template to a definition and returns the updated template.
   * `POST /record_view_templates/link`, `GET /record_view_templates/{templateViewId}`
   *
   * @example
   * ```ts
   * const linked = await client.resultTableTemplates.linkToOperationDefinition(resultTableTemplate.id, {
   *   operation_definition_id: activityDefinition.id,
   *   position_index: 0, // first in the layout
   * });
   * ```
   */
  async linkToOperationDefinition(
    templateViewId: string,
    link: LinkTemplate,
    options?: RequestOptions,
  ): Promise<ResultTableTemplate> {
    const data = await this.#data(link, `{ ${DEFINITION} }`, [DEFINITION, "position_index"], options);
    await this.#change(`${PATH}/link`, { template_view_id: templateViewId, ...data }, options);
    // The response contains the template as it was before the link.
    return this.#factory.one(
      await this.core.api.get(path`/record_view_templates/${templateViewId}`, options),
    );
  }

  /**
   * Removes one placement of a template from a definition. `POST /record_view_templates/{templateId}/unlink`
   *
   * @example
   * ```ts
   * const [content_layout_id] = activityDefinition.contentLayoutIdsForView(resultTableTemplate.id);
   * if (content_layout_id) {
   *   const link = { operation_definition_id: activityDefinition.id, content_layout_id };
   *   await client.resultTableTemplates.unlinkFromOperationDefinition(resultTableTemplate.id, link);
   * }
   * ```
   */
  async unlinkFromOperationDefinition(
    templateId: string,
    link: UnlinkTemplate,
    options?: RequestOptions,
  ): Promise<void> {
    const data = await this.#data(link, `{ ${DEFINITION} }`, [DEFINITION, "content_layout_id"], options);
    return this.#change(path`/record_view_templates/${templateId}/unlink`, data, options);
  }

  /**
   * Appends a template to the layout of several definitions. `POST /record_view_templates/bulk/link`
   *
   * @example
   * ```ts
   * await client.resultTableTemplates.bulkLinkToOperationDefinitions(resultTableTemplate.id, {
   *   operation_definition_ids: (await client.activities.getDefinitions()).map(({ id }) => id),
   * });
   * ```
   */
  async bulkLinkToOperationDefinitions(
    templateViewId: string,
    link: BulkLink,
    options?: RequestOptions,
  ): Promise<void> {
    return this.#change(`${PATH}/bulk/link`, await this.#bulk(templateViewId, link, options), options);
  }

  /**
   * Removes every placement of a template from several definitions, and the registration settings that refer to it.
   * `POST /record_view_templates/bulk/unlink`
   *
   * @example
   * ```ts
   * await client.resultTableTemplates.bulkUnlinkFromOperationDefinitions(resultTableTemplate.id, {
   *   operation_definition_ids: resultTableTemplate.operation_definition_ids ?? [],
   * });
   * ```
   */
  async bulkUnlinkFromOperationDefinitions(
    templateViewId: string,
    link: BulkLink,
    options?: RequestOptions,
  ): Promise<void> {
    return this.#change(`${PATH}/bulk/unlink`, await this.#bulk(templateViewId, link, options), options);
  }

  #data(given: ExtraFields, example: string, names: readonly string[], options?: RequestOptions) {
    return requestData(this.core, given, example, names, options, omitNullish);
  }

  async #bulk(template_view_id: string, link: BulkLink, options?: RequestOptions) {
    return {
      template_view_id,
      ...(await this.#data(link, `{ ${DEFINITION}s }`, [`${DEFINITION}s`], options)),
    };
  }

  async #make(
    target: string,
    values: object,
    stale: string[],
    options?: RequestOptions,
  ): Promise<ResultTableTemplate> {
    const answer = await this.core.api.post(target, values, options);
    this.core.cache.invalidate(...stale);
    return this.#factory.one(answer);
  }

  async #change(target: string, values: object, options?: RequestOptions): Promise<void> {
    await this.core.api.post(target, values, options);
    this.core.cache.invalidate(PATH, VIEWS, DEFINITIONS);
  }
}
