import { createChatView } from "./chat/chat-view.js";
import { startConnection } from "./connection.js";
import { createDrawer } from "./developer/drawer.js";
import { h } from "./dom.js";
import { startToasts, toast } from "./floating/toasts.js";
import { startKeys } from "./keys.js";
import { createChatList } from "./list/chat-list.js";
import { createPersonSwitch } from "./list/person-switch.js";
import { conversationsOf } from "./local/conversations.js";
import { world } from "./local/world.js";
import { startPresses } from "./messages/presses.js";
import { preferences } from "./preferences.js";
import { session } from "./session.js";
import { startLanguage, t } from "./texts/texts.js";
import { startTheme } from "./theme.js";

startTheme();
startLanguage();

const app = document.getElementById("app");
const list = createChatList();
const people = createPersonSwitch();
const drawer = createDrawer();
const chat = createChatView({ inspect: drawer.open, search: list.find });
app.append(h("div", { class: "list-pane" }, list.node, people.node), chat.node, drawer.node);

const showPane = () => app.classList.toggle("is-in-chat", session.conversation !== null);
session.addEventListener("open", showPane);
session.addEventListener("closed", showPane);
session.addEventListener("closed", () => drawer.close());

startToasts();
startPresses();
startKeys({ find: list.find, closeDrawer: drawer.close });

world.addEventListener("refusal", ({ detail }) => {
  toast(`${t("refused", detail.method, detail.code)}: ${detail.description}`, "error");
});

// On a wide page the latest conversation opens by itself; a phone begins with the list.
world.addEventListener("state", () => {
  const [latest] = session.person ? conversationsOf(session.person) : [];
  if (!session.key && latest && matchMedia("(min-width: 720px)").matches) session.open(latest.key);
  else chat.open();
}, { once: true });

const repaint = () => {
  list.update();
  people.update();
  chat.open();
};
preferences.onChange("language", repaint);
preferences.onChange("theme", people.update);
repaint();

startConnection();
