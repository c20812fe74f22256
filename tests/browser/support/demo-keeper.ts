import { type Demo, startDemo } from "./demo-server";

/** Keeps one demo running for as long as the same key asks for it. */
export class DemoKeeper {
  #key = "";
  #demo: Demo | undefined;

  async demoFor(key: string): Promise<Demo> {
    if (this.#demo && this.#key === key) return this.#demo;
    await this.stop();
    this.#demo = await startDemo();
    this.#key = key;
    return this.#demo;
  }

  async stop() {
    await this.#demo?.stop();
    this.#demo = undefined;
  }
}
