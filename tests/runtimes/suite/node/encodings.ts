import { httpSend } from "@kal/node";
import { equal } from "../../../sources/faults/transport/expect";
import type { Case } from "../case";
import { portSeen } from "./connections";

/** Servers behind some gateways compress without being asked. */
export const encodingCases: Case[] = ["gzip", "deflate", "br"].map((coding) => ({
  name: `an answer that comes as ${coding} is read as what it was`,
  async run({ places }) {
    const send = httpSend();
    equal(typeof (await portSeen(send, `${places.http}/${coding}`)), "number");
    send.close();
  },
}));
