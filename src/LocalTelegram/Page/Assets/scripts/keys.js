import { conversationsOf } from "./local/conversations.js";
import { session } from "./session.js";

/** The keys that work everywhere: Ctrl+K searches, Alt+arrows change the chat, Escape closes what is open. */
export function startKeys({ find, closeDrawer }) {
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      find();
    } else if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      turn(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape" && !document.querySelector("dialog[open]") && !closeDrawer()) {
      session.close();
    }
  });
}

function turn(step) {
  const all = session.person ? conversationsOf(session.person) : [];
  const at = all.findIndex(({ key }) => key === session.key) + step;
  if (all[at]) session.open(all[at].key);
}
