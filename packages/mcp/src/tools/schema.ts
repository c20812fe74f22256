import { ACTIVITY_TYPE_TO_LABEL, type JsonValue } from "@kal/node";
import { z } from "zod";
import { describePage } from "../answers/describe-page";
import { fitItems } from "../answers/fit";
import { allFields } from "../lookups/find-field";
import { readTool, type ToolContext } from "../server/tool";

const PARTS = ["entity_types", "fields", "programs", "activity_types", "property_fields"] as const;

/** Describes the workspace: what kinds of records exist, and which fields they have. */
export const schemaTool = readTool({
  name: "schema",
  description:
    "Describes the workspace: entity types with their key fields, fields with their types, programs, activity types. Call it first, to learn the names that other tools take.",
  input: z.strictObject({
    part: z.enum(PARTS).optional().describe("Only this part"),
    text: z.string().optional().describe("Only names that contain this text"),
    offset: z.int().min(0).optional().describe("Where to continue"),
  }),
  async run({ part, text, offset = 0 }, context) {
    const all = await describeWorkspace(context);
    const wanted = all.filter(
      (item) =>
        (!part || item.part === part) && (!text || item.name?.toLowerCase().includes(text.toLowerCase())),
    );
    const items = wanted.slice(offset).map((item) => context.people.json(item as JsonValue));
    const page = fitItems(items, { offset, total: wanted.length });
    return {
      data: { items: page.items },
      note: describePage("items", offset, page.next, wanted.length),
    };
  },
});

type Item = { part: (typeof PARTS)[number]; name: string | null; [property: string]: JsonValue | undefined };

async function describeWorkspace(context: ToolContext): Promise<Item[]> {
  const { client, signal } = context;
  const [types, fields, programs, properties] = await Promise.all([
    client.entityTypes.getTypes({ signal }),
    allFields(context),
    client.programs.getPrograms({ signal }),
    client.propertyFields.getPropertyFields({ signal }),
  ]);
  const nameOfField = new Map(fields.map(({ id, field_name }) => [id, field_name]));
  const nameOfType = new Map(types.map(({ id, slice_name }) => [id, slice_name]));
  return [
    ...types.map(({ id, slice_name, key_field_ids }): Item => {
      const key_fields = key_field_ids.map((keyId) => nameOfField.get(keyId) ?? keyId);
      return { part: "entity_types", name: slice_name, id, key_fields };
    }),
    ...fields.map(
      ({ id, field_name, field_type, is_key, field_description, ref_slice_id }): Item => ({
        part: "fields",
        name: field_name,
        id,
        type: field_type,
        ...(is_key && { is_key }),
        ...(field_description && { description: field_description }),
        ...(ref_slice_id && { refers_to: nameOfType.get(ref_slice_id) ?? ref_slice_id }),
      }),
    ),
    ...programs.map(({ id, title }): Item => ({ part: "programs", name: title, id })),
    ...Object.entries(ACTIVITY_TYPE_TO_LABEL).map(
      ([name, label]): Item => ({ part: "activity_types", name, label }),
    ),
    ...properties.map(
      ({ id, property_name, field_type }): Item => ({
        part: "property_fields",
        name: property_name,
        id,
        type: field_type,
      }),
    ),
  ];
}
