import { httpSend } from "@kal/node";
import { equal, failureOf } from "../../../sources/faults/transport/expect";
import type { Case } from "../case";
import { portSeen } from "./connections";

export const tlsCases: Case[] = [
  {
    name: "a certificate of an unknown authority is refused",
    async run({ places }) {
      await failureOf(portSeen(httpSend(), places.https));
    },
  },
  {
    name: "a certificate of the authority that was named is taken",
    async run({ places }) {
      const send = httpSend({ tls: { ca: places.ca } });
      equal(typeof (await portSeen(send, places.https)), "number");
      send.close();
    },
  },
];
