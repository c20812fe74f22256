import { KaleidoscopeClient as CoreClient, TIMEOUT_MAXIMUM } from "@kal/core";
import { KaleidoscopeClient } from "@kal/web";

export const seconds: number = TIMEOUT_MAXIMUM;

export async function show(list: HTMLElement): Promise<void> {
  const client = new KaleidoscopeClient({ proxyUrl: "/api/kal" });
  for (const { id, title } of await client.programs.getPrograms()) list.append(title ?? id);
}

export const plain = new CoreClient({
  clientId: "demo",
  clientSecret: "demo",
  dangerouslyAllowBrowser: true,
});
