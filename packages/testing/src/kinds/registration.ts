import { listOf, name, oneOf, optional, text } from "../engine/checks";
import type { Json } from "../engine/json";
import { notFound } from "../engine/refusal";
import type { Call } from "../engine/route";
import { shape } from "../engine/shape";
import { demandOperation } from "../records/activity-records";
import { draftStatuses } from "../registration/draft-statuses";
import { archiveDrafts, checkReplaceable } from "../registration/drafts";
import {
  finishFile,
  registerFile,
  registrationOf,
  registrationsOf,
  registrationToWire,
  registrationWithErrors,
} from "../registration/file-registrations";
import { demandOpen, REGISTRATION_STATUSES, setStatus } from "../registration/finish";
import { readResults } from "../registration/results-body";
import { finishSubmission } from "../registration/submission-results";
import { submissionsOf, submissionToWire, submissionWithErrors, submit } from "../registration/submissions";
import type { Row } from "../world/world";
import type { Kind } from "./kind";

const BASE = "/operations/:operationId";

export const registration = {
  routes: [
    // Draft registration: requests of the user
    {
      method: "POST",
      path: `${BASE}/validate_drafts`,
      query: [],
      handle: (call) => handOver(call, "validation"),
    },
    {
      method: "POST",
      path: `${BASE}/submit_drafts_for_registration`,
      query: [],
      handle: (call) => handOver(call, "registration"),
    },
    {
      method: "GET",
      path: `${BASE}/registration_draft_statuses`,
      query: [],
      handle: (call) => draftStatuses(call.world, operationOf(call)),
    },
    {
      method: "GET",
      path: `${BASE}/registration_submissions`,
      query: [],
      handle: (call) => submissionsOf(call.world, operationOf(call)).map(submissionWithErrors),
    },
    { method: "POST", path: `${BASE}/clear_draft_records`, query: [], handle: clearDrafts },
    // Draft registration: requests of the registrar
    {
      method: "POST",
      path: `${BASE}/registration_submissions/:submissionId/status`,
      query: [],
      handle: (call) => pushStatus(call, submissionOf(call)),
    },
    {
      method: "POST",
      path: `${BASE}/registration_submissions/:submissionId/results`,
      query: [],
      handle: submissionResults,
    },
    // File registration
    { method: "POST", path: `${BASE}/register/:fileId`, query: [], handle: register },
    {
      method: "GET",
      path: `${BASE}/registrations`,
      query: [],
      handle: (call) => registrationsOf(call.world, operationOf(call)).map(registrationWithErrors),
    },
    {
      method: "POST",
      path: `${BASE}/registration_files/:fileId/status`,
      query: [],
      handle: (call) => pushStatus(call, fileRegistrationOf(call)),
    },
    { method: "POST", path: `${BASE}/register/:fileId/results`, query: [], handle: fileResults },
  ],
} satisfies Kind;

const operationOf = ({ world, params }: Call): Row => demandOperation(world, params.operationId ?? "");

const fileRegistrationOf = (call: Call): Row =>
  registrationOf(call.world, operationOf(call), call.params.fileId ?? "");

function submissionOf(call: Call): Row {
  const id = call.params.submissionId ?? "";
  const found = submissionsOf(call.world, operationOf(call)).find((submission) => submission.id === id);
  if (!found) throw notFound(call.world.submissions.noun, id);
  return found;
}

function handOver(call: Call, type: "validation" | "registration"): Json {
  const operation = operationOf(call);
  const { record_ids } = shape(call.body, { record_ids: optional(listOf(name)) });
  return submissionToWire(submit(call.world, call.clock, operation, type, record_ids));
}

function clearDrafts(call: Call): undefined {
  const operation = operationOf(call);
  const { record_ids } = shape(call.body, { record_ids: listOf(name) });
  checkReplaceable(call.world, operation, record_ids);
  archiveDrafts(call.world, operation, record_ids);
}

function pushStatus({ world, clock, body }: Call, row: Row): undefined {
  const given = shape(body, { status: oneOf(...REGISTRATION_STATUSES), message: optional(text) });
  demandOpen(row);
  setStatus(world, clock, row, given.status, given.message ?? null);
}

function submissionResults(call: Call): undefined {
  const { world, clock, body } = call;
  const submission = submissionOf(call);
  finishSubmission(world, clock, operationOf(call), submission, readResults(world, body));
}

function register(call: Call): Json {
  const { world, clock, params, body } = call;
  const operation = operationOf(call);
  shape(body, {});
  const file = world.files.demand(params.fileId ?? "");
  return registrationToWire(registerFile(world, clock, operation, file));
}

function fileResults(call: Call): undefined {
  const { world, clock, body } = call;
  const row = fileRegistrationOf(call);
  finishFile(world, clock, operationOf(call), row, readResults(world, body));
}
