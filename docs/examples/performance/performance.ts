// #region setup
import { KaleidoscopeClient } from "@kal/node";

let requests = 0;
const client = new KaleidoscopeClient({
  middleware: [
    (request, next) => {
      requests += 1;
      return next(request);
    },
  ],
});
const count = () => {
  console.log(requests);
  requests = 0;
};
const compoundType = await client.entityTypes.getTypeByName("Compound");
const entity_slice_id = compoundType?.id;
const ids = await client.records.searchRecords({ entity_slice_id, limit: 40 });
// #endregion setup
requests = 0;

// #region batch
const records = await client.records.getRecordsByIds(ids); // one request for up to 250 records
// #endregion batch
console.log(records.length);
count();

client.records.clearRecordCaches();
requests = 0;
// #region iterate
let measured = 0;
for await (const record of client.records.iterate({ entity_slice_id })) {
  if ((await record.getValueContent("IC50 (nM)")) !== null) measured += 1;
}
// #endregion iterate
console.log(measured);
count();

// #region together
const [programs, labels, members] = await Promise.all([
  client.programs.getPrograms(),
  client.labels.getLabels(),
  client.workspace.getMembers(),
]);
// #endregion together
console.log(programs.length, labels.length, members.length);
count();

// #region sockets
import { httpSend } from "@kal/node";

const modest = new KaleidoscopeClient({ send: httpSend({ maxSockets: 8 }) });
// #endregion sockets
console.log((await modest.programs.getPrograms()).length);
