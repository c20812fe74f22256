import { memoryTokenStore } from "@kal/core/stores";
import { equal, inTime } from "../../../sources/faults/transport/expect";
import type { Case, Setting } from "../case";

const TOKEN = "/auth/oauth/token";

const tokenRequests = async ({ control }: Setting) =>
  (await control.requests()).filter(({ path }) => path === TOKEN).length;

export const tokenCases: Case[] = [
  {
    name: "fifty calls at once make one token request, and one refresh when it has expired",
    async run(setting) {
      const client = setting.makeClient();
      const many = () =>
        inTime(
          Promise.all(Array.from({ length: 50 }, () => client.programs.getPrograms({ cache: "no-store" }))),
        );
      await many();
      equal(await tokenRequests(setting), 1);
      await setting.control.expireTokens();
      await many();
      equal(await tokenRequests(setting), 2);
    },
  },
  {
    name: "clients share a token through a store that encrypts it",
    async run(setting) {
      const tokenStore = memoryTokenStore({ encryptionKey: new Uint8Array(32).fill(7) });
      for (const _ of [1, 2]) await setting.makeClient({ tokenStore }).programs.getPrograms();
      equal(await tokenRequests(setting), 1);
    },
  },
];
