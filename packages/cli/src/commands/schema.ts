import type { SchemaField, SchemaType } from "@kal/node";
import type { Command } from "commander";
import { safeJson } from "../output/sanitize";
import { commandAction, createCommand } from "../run/create-command";

const HELP = `
Prints no data: only the names, ids, types and descriptions of entity types and fields. The fields
of an entity type are its key fields, and the columns of its record views and templates.

--json prints { workspace, types: [{ id, name, keys, fields }], unassigned }. The order does not
depend on the server, so that you can commit the file and compare it.

Examples:
  $ kal schema
  $ kal schema --json > kaleidoscope.schema.json`;

const COLUMNS = [
  { name: "Entity type" },
  { name: "Field" },
  { name: "Type" },
  { name: "Id", whole: true, optional: true },
];

export function createSchemaCommand(): Command {
  return createCommand("schema", "Show the entity types of the workspace and their fields.")
    .addHelpText("after", HELP)
    .action(
      commandAction(async (context) => {
        const { output, signal } = context;
        const client = await context.client();
        const schema = await client.workspace.getSchema({ signal });
        if (output.json) process.stdout.write(`${safeJson(schema, 2)}\n`);
        const { types, unassigned } = schema;
        output.table(COLUMNS, [
          ...types.flatMap(typeRows),
          ...unassigned.map((field) => fieldRow("(on no view)", field)),
        ]);
        return undefined;
      }),
    );
}

const typeRows = ({ name, keys, fields }: SchemaType) => [
  ...keys.map((field) => fieldRow(name, field, "key, ")),
  ...fields.map((field) => fieldRow(name, field)),
];

const fieldRow = (typeName: string, { id, name, type }: SchemaField, kind = "") => [
  typeName,
  name,
  kind + type,
  id,
];
