import { demoIds } from "@kal/testing";
import { describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf, uuid } from "../../../test/support";

const byFile = demoIds.activities.registrationByFile;

describe("a file submitted to the registrar", () => {
  it("is pending at first, and then has the registrar's result", async () => {
    const { client, fake } = clientOnFake();
    const { registration } = client;
    const file = await registration.registerFile(byFile, demoIds.files.structuresSdf);
    expect(fake.requests.at(-1)).toMatchObject({
      method: "POST",
      path: `/operations/${byFile}/register/${demoIds.files.structuresSdf}`,
      body: {},
    });
    expect(file).toMatchObject({
      file_id: demoIds.files.structuresSdf,
      operation_id: byFile,
      status: "pending",
    });
    await registration.pushStatus(byFile, demoIds.files.structuresSdf, "validated", {
      message: "looks well",
    });
    await registration.submitResults(byFile, demoIds.files.structuresSdf, "error", {
      message: "not found",
      records: [{ record_id: "r1", status: "not_found", error_message: "unknown" }],
    });
    const [newest, old] = await registration.getRegistrationFiles(byFile);
    expect(fake.requests.at(-1)).toMatchObject({
      method: "GET",
      path: `/operations/${byFile}/registrations`,
    });
    expect(newest).toMatchObject({
      id: file.id,
      status: "failed",
      message: "not found",
      record_errors: [{ source_record_id: "r1", status: "not_found", error_message: "unknown" }],
    });
    expect(old).toMatchObject({ id: demoIds.registrationFiles.croBatches, record_errors: [] });
    expect(newest?.equals(file)).toBe(false);
  });

  it("is rejected for an unknown file or activity", async () => {
    const { registration } = clientOnFake().client;
    expect((await errorOf(registration.registerFile(byFile, "nope"))).name).toBe("NotFoundError");
    expect((await errorOf(registration.registerFile(uuid(1), "nope"))).name).toBe("NotFoundError");
    expect((await errorOf(registration.getRegistrationFiles(uuid(1)))).name).toBe(
      "KaleidoscopeResponseError",
    );
  });

  it.each(["", "null", "{}", "[]"])("throws if the response is %j", async (answer) => {
    const { client } = clientAnswering(() => new Response(answer));
    expect(await errorOf(client.registration.registerFile(uuid(1), "f"))).toMatchObject({
      name: "KaleidoscopeResponseError",
      method: "POST",
      path: `/operations/${uuid(1)}/register/f`,
    });
  });
});

describe("the message of a registration file", () => {
  const messageOf = async (row: object) => {
    const { client } = clientAnswering(({ method }) =>
      Response.json(method === "GET" ? [{ id: "r", ...row }] : { id: "r", ...row }),
    );
    const made = await client.registration.registerFile(uuid(1), "f");
    const [listed] = await client.registration.getRegistrationFiles(uuid(1));
    expect(listed?.message).toBe(made.message);
    expect(made.toJSON().error_message).toBe((row as { error_message?: string }).error_message);
    return made.message;
  };

  it("is the older error_message if there is no message", async () => {
    expect(await messageOf({ error_message: "old" })).toBe("old");
    expect(await messageOf({ error_message: "old", message: null })).toBe("old");
  });

  it("is its own message if there is one, even if it is empty", async () => {
    expect(await messageOf({ error_message: "old", message: "new" })).toBe("new");
    expect(await messageOf({ error_message: "old", message: "" })).toBe("");
    expect(await messageOf({})).toBeNull();
  });
});

describe("a registration file", () => {
  it("keeps unknown fields at every level and fills in missing ones", async () => {
    const { client } = clientAnswering(() =>
      Response.json([{ id: "r", odd: [1], record_errors: [{ error_message: "e", odd: 1 }] }]),
    );
    const [file] = await client.registration.getRegistrationFiles(uuid(1));
    expect(file?.toJSON()).toEqual({
      id: "r",
      odd: [1],
      record_errors: [{ error_message: "e", odd: 1, source_record_id: null, status: null }],
      workspace_id: null,
      operation_id: null,
      file_id: null,
      status: null,
      message: null,
      created_by: null,
      last_updated_by: null,
      created_at: null,
      updated_at: null,
    });
  });
});
