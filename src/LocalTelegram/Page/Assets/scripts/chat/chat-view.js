import { h } from "../dom.js";
import { world } from "../local/world.js";
import { session } from "../session.js";
import { t } from "../texts/texts.js";
import { createComposer } from "./composer.js";
import { createHeader } from "./header.js";
import { createPinnedBar } from "./pinned.js";
import { createTopics } from "./topics.js";
import { createTranscript } from "./transcript.js";
import { startTyping } from "./typing.js";
import { takeDrops } from "./upload.js";

/** The open conversation: header, pinned messages, transcript and composer. */
export function createChatView({ inspect, search }) {
  const header = createHeader();
  const pinned = createPinnedBar();
  const topics = createTopics({ onChange: () => transcript.open() });
  const composer = createComposer({ topics });
  const transcript = createTranscript({
    topics,
    acts: { reply: composer.reply, compose: composer.compose, inspect, search, command: (text) => composer.send(addressed(text)) },
  });
  const hint = h("p", { class: "pick-chat" });
  const chat = h(
    "div",
    { class: "chat", hidden: true },
    header.node,
    topics.node,
    pinned.node,
    h("div", { class: "transcript" }, transcript.nodes),
    composer.node,
  );
  const node = h("main", { class: "chat-pane" }, hint, chat);
  takeDrops(chat, composer.sendFile);

  function open() {
    chat.hidden = !session.conversation;
    hint.hidden = Boolean(session.conversation);
    hint.textContent = world.people.size > 0 ? t("pickChat") : t("emptyWorld");
    if (!session.conversation) return;
    header.update();
    topics.update();
    pinned.open();
    transcript.open();
    composer.open();
  }

  function update() {
    if (!session.conversation) return;
    header.update();
    pinned.update();
    composer.update();
    transcript.update();
  }

  session.addEventListener("open", open);
  session.addEventListener("closed", open);
  session.addEventListener("jump", ({ detail }) => transcript.jump(detail));
  world.addEventListener("messages", ({ detail }) => detail.key === session.key && update());
  for (const kind of ["chats", "people", "bots"]) world.addEventListener(kind, header.update);
  for (const kind of ["chats", "people", "bots"]) world.addEventListener(kind, composer.update);
  world.addEventListener("chats", topics.update);
  world.addEventListener("state", update);
  startTyping((key) => key === session.key && header.update());

  return { node, open };
}

// A command of a bot in a group names the bot, as Telegram's apps write it.
function addressed(command) {
  const bots = [...world.bots.values()];
  return session.conversation.bot || command.includes("@") || bots.length !== 1 ? command : `${command}@${bots[0].username}`;
}
