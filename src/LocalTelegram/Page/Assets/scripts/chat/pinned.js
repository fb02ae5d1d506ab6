import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { inOneLine } from "../messages/digest.js";
import { world } from "../local/world.js";
import { session } from "../session.js";
import { t } from "../texts/texts.js";

/** The bar with the pinned messages: it names the newest, and each press leads to it and turns to the one before. */
export function createPinnedBar() {
  const bar = h("button", { type: "button", class: "pinned-bar", hidden: true, onclick: go });
  let turned = 0;

  function pinned() {
    return ((session.key && world.messages(session.key)) ?? []).filter((message) => message.pinned);
  }

  function update() {
    const all = pinned();
    bar.hidden = all.length === 0;
    if (all.length === 0) return;
    const at = all.length - 1 - (turned % all.length);
    fill(
      bar,
      icon("pin"),
      h(
        "span",
        { class: "pinned-text" },
        h("strong", {}, all.length > 1 ? t("pinnedCount", at + 1, all.length) : t("pinned")),
        h("span", { class: "one-line" }, inOneLine(all[at])),
      ),
    );
  }

  function go() {
    const all = pinned();
    const { message_id: messageId } = all[all.length - 1 - (turned % all.length)];
    turned++;
    update();
    session.open(session.key, { messageId });
  }

  function open() {
    turned = 0;
    update();
  }

  return { node: bar, open, update };
}
