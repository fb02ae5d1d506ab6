import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { avatar } from "../list/avatar.js";
import { openMenu } from "../floating/menu.js";
import { session } from "../session.js";
import { t } from "../texts/texts.js";
import { chatActions } from "./actions.js";
import { typists } from "./typing.js";

/** The bar above a conversation: who or what it is, and what can be done with it. */
export function createHeader() {
  const bar = h("header", { class: "chat-header" });

  function update() {
    const conversation = session.conversation;
    if (!conversation) return;
    const more = h(
      "button",
      {
        type: "button",
        class: "round",
        "aria-label": t("moreActions"),
        "aria-haspopup": "menu",
        onclick: () => openMenu(more, t("moreActions"), chatActions(session.conversation)),
      },
      icon("more"),
    );
    fill(
      bar,
      h("button", { type: "button", class: "round back", "aria-label": t("back"), onclick: () => session.close() }, icon("back")),
      avatar(conversation.id, conversation.title),
      h("div", { class: "chat-title" }, h("h1", {}, conversation.title), h("p", { class: "chat-status" }, status(conversation))),
      more,
    );
  }

  return { node: bar, update };
}

function status(conversation) {
  const names = typists(conversation.key);
  if (names.length > 0) {
    return h(
      "span",
      { class: "typing" },
      conversation.type === "private" ? t("typing") : t("isTyping", names[0]),
      h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")),
    );
  }

  if (conversation.bot) return `${t("bot")} · @${conversation.bot.username}`;
  const counted = conversation.type === "channel" ? "subscribers" : "members";
  const handle = conversation.chat.username ? ` · @${conversation.chat.username}` : "";
  return t(counted, conversation.chat.member_count) + handle;
}
