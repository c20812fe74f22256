import { expect, it } from "vitest";
import { clientAnswering, errorOf } from "../../test/support";

const headers = { "content-type": "text/csv" };

it.each([202, 204, 205])("an answer with status %i and no file is no empty file", async (status) => {
  const { client } = clientAnswering(() => new Response(null, { status, headers }));
  const error = await errorOf(client.files.openFile("a-file"));
  expect(error.name).toBe("KaleidoscopeResponseError");
  expect(error.message).toContain(`status ${status} instead of a file`);
});

it("a file that is empty is one", async () => {
  const { client } = clientAnswering(() => new Response("", { headers }));
  expect((await (await client.files.openFile("a-file")).bytes()).length).toBe(0);
});
