// #region setup
import {
  AmbiguousIdentifierError,
  KaleidoscopeAPIError,
  KaleidoscopeClient,
  KaleidoscopeError,
  UnresolvedIdentifierError,
} from "@kal/node";

const client = new KaleidoscopeClient();
const record = await client.records.getRecordById({ "Compound ID": "HAL-0001" });
if (!record) throw new Error("There is no such compound.");
// #endregion setup

// #region api
try {
  await client.activities.createActivity({ title: "", activity_type: "task" });
} catch (error) {
  if (!KaleidoscopeAPIError.is(error)) throw error;
  console.log(error.status, error.method, error.path, error.code);
}
// #endregion api

// #region unresolved
try {
  await record.addValue("IC 50", 12.5);
} catch (error) {
  if (UnresolvedIdentifierError.is(error))
    console.log(error.noun, error.identifier);
  else if (AmbiguousIdentifierError.is(error)) console.log(error.candidateIds);
  else throw error;
}
// #endregion unresolved

// #region any
const job = () =>
  client.activities.createActivity({ title: "", activity_type: "task" });
await job().catch((error: unknown) => {
  if (!KaleidoscopeError.is(error)) throw error; // a bug of this program
  console.log(JSON.stringify(error, ["name", "message"])); // safe to log: it contains no token or secret
});
// #endregion any
