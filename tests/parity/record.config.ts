import { defineConfig } from "vitest/config";
import { sharedConfig } from "../../vitest.config";

export default defineConfig({ ...sharedConfig, test: { include: ["tests/parity/record.ts"] } });
