import { KaleidoscopeClient } from "@kal/web";

const client = new KaleidoscopeClient({ proxyUrl: "/api/kal" });
const list = document.querySelector("#programs");

for (const { title } of await client.programs.getPrograms()) {
  const item = document.createElement("li");
  item.textContent = title;
  list.append(item);
}
list.dataset.complete = "true";
