import { h } from "./dom.js";
import { listen } from "./local/live.js";
import { world } from "./local/world.js";
import { t } from "./texts/texts.js";

/** Keeps the page live, and says so when it is not. */
export function startConnection() {
  const notice = h("div", { class: "lost", role: "alert", hidden: true });
  document.body.append(notice);
  listen({
    onOpen: () => {
      notice.hidden = true;
      world.refresh();
    },
    onLost: () => {
      notice.textContent = t("lost");
      notice.hidden = false;
    },
    onEvent: (kind, data) => world.take(kind, data),
  });
}
