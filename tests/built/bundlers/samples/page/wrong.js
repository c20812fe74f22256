import { KaleidoscopeClient } from "@kal/node";

globalThis.client = new KaleidoscopeClient();
