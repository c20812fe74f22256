import { createFakeKaleidoscope } from "@kal/testing";
import { kaleidoscopeHandlers } from "@kal/testing/msw";
import { setupServer } from "msw/node";

export const server = setupServer(...kaleidoscopeHandlers(createFakeKaleidoscope()));
