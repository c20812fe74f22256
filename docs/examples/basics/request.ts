import { KaleidoscopeClient } from "@kal/node";

const client = new KaleidoscopeClient();

// #region request
const events = await client.request<{ id: string }[]>("GET", "/workspaces/events", {
  query: { page_size: 5 },
});
const { data, response } = await client
  .request<{ title: string }>("POST", "/programs", {
    body: { title: "CDK12 degraders" },
  })
  .withResponse();
console.log(events.length, data.title, response.status, response.requestId !== "");
// #endregion request

// #region response
await client.programs.getPrograms({
  onResponse: ({ status, headers }) =>
    console.log(status, headers.get("content-type")),
});
// #endregion response
