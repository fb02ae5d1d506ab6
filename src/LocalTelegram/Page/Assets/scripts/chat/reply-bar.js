import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { authorOf, inOneLine } from "../messages/digest.js";
import { t } from "../texts/texts.js";

/** The bar over the composer that names the message one is about to answer. */
export function createReplyBar() {
  const node = h("div", { class: "reply-bar", hidden: true });
  let replied = null;

  /** @param message what is answered; null for nothing */
  function set(message) {
    replied = message;
    node.hidden = !message;
    if (!message) return;
    fill(
      node,
      icon("reply"),
      h(
        "span",
        { class: "reply-bar-text" },
        h("strong", {}, t("replyTo", authorOf(message).name)),
        h("span", { class: "one-line" }, inOneLine(message)),
      ),
      h(
        "button",
        { type: "button", class: "round", "aria-label": t("cancelReply"), onclick: () => set(null) },
        icon("close"),
      ),
    );
  }

  return { node, set, current: () => replied };
}
