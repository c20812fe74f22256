export { type RunningFake, type ServerOptions, startFakeKaleidoscope } from "./start";
