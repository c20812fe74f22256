import { demoIds } from "@kal/testing";
import { KaleidoscopeClient } from "@kal/web";
import { httpControl } from "../../../sources/faults/transport/control";
import { equal, failureOf, inTime, isCut, isTrue } from "../../../sources/faults/transport/expect";
import type { Entry } from "../case";

const fileId = demoIds.files.ic50Csv;
const when = { path: `/files/${fileId}` };
const throughProxy = () => new KaleidoscopeClient({ proxyUrl: "/api/kal", maxRetries: 0 });

/** A page that has the handlers of @kal/core/proxy on its own origin. */
export const pageCases: Entry[] = [
  {
    name: "lists are read through the proxy, without a token in the page",
    async run() {
      equal((await inTime(throughProxy().programs.getPrograms())).length, 3);
    },
  },
  {
    name: "lists are read with a token of the token endpoint, straight from the API",
    async run({ server }) {
      const client = new KaleidoscopeClient({ tokenUrl: "/api/kal-token", url: server });
      equal((await inTime(client.programs.getPrograms())).length, 3);
    },
  },
  {
    name: "a download through the proxy is a File with its name, type and bytes",
    async run() {
      const file = await inTime(throughProxy().files.downloadBlob(fileId, { filename: "ic50.csv" }));
      equal([file instanceof File, file.name, file.type], [true, "ic50.csv", "text/csv"]);
      const { stream, size } = await throughProxy().files.downloadStream(fileId);
      equal(await inTime(new Response(stream).text()), await file.text());
      equal(size, file.size);
    },
  },
  {
    name: "a download that breaks off behind the proxy is an error in the page",
    async run({ control }) {
      await httpControl(control).addFault({ when, cutAt: 100, times: 9 });
      isCut(await inTime(failureOf(throughProxy().files.downloadBlob(fileId))));
    },
  },
  {
    name: "what the proxy does not allow is a ForbiddenError, and reaches nobody",
    async run({ control }) {
      const error = await failureOf(throughProxy().programs.createProgram("From a page"));
      isTrue([403, 405].includes(Number(error.status)), `${error} is a refusal`);
      equal(await httpControl(control).programs("From a page"), 0);
    },
  },
];
