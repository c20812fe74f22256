import { KaleidoscopeClient } from "@kal/node";

const client = new KaleidoscopeClient();

export async function giveEveryAssayATable(templateId: string, definitionTitle: string) {
  const definition = await client.activities.getDefinitionById(definitionTitle);
  if (!definition) return null;
  return client.resultTableTemplates.linkToOperationDefinition(templateId, {
    operation_definition_id: definition.id,
  });
}

export async function notLinkedYet() {
  const templates = await client.resultTableTemplates.getTemplates();
  return templates.filter(({ operation_definition_ids }) => !operation_definition_ids?.length);
}
