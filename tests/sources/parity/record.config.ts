import { defineConfig } from "vitest/config";
import { sharedConfig } from "../../../vitest.config.ts";

export default defineConfig({ ...sharedConfig, root: import.meta.dirname, test: { include: ["record.ts"] } });
