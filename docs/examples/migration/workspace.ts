import { KaleidoscopeClient } from "@kal/node";
import { show } from "../support/show";

const client = new KaleidoscopeClient();

// #region programs
const program = await client.programs.createProgram("PRMT5 inhibitors");
await client.programs.updateProgram(program.id, "PRMT5 inhibitors, wave 2");
const titles = (await client.programs.getPrograms()).map(({ title }) => title);
// #endregion programs
show(titles);

// #region labels
const labels = await client.labels.getLabels();
const urgent = labels
  .filter(({ label_name }) => label_name === "Urgent")
  .map(({ id }) => id);
const task = await client.activities.getActivityById("Order reagents");
await task?.update({ add_label_ids: urgent });
// #endregion labels
show((await task?.getLabels())?.map(({ label_name }) => label_name));

// #region workspace
const workspace = await client.workspace.getWorkspace();
const members = await client.workspace.getMembers();
const groups = await client.workspace.getGroups();
const events = await client.workspace.getEvents({ page_size: 10 });
// #endregion workspace
const groupNames = groups.map(({ group_name }) => group_name);
show(workspace?.workspace_name, members.length, groupNames, events.length > 0);

// #region fields
import { DataFieldTypeEnum } from "@kal/node";

const compoundType = await client.entityTypes.getTypeByName("Compound");
const purity = await client.entityFields.getDataFieldById("Purity (%)");
const logD = await client.entityFields.getOrCreateDataField(
  "LogD",
  DataFieldTypeEnum.NUMBER,
);
// #endregion fields
show(compoundType?.slice_name, purity?.field_type, logD.field_name);
