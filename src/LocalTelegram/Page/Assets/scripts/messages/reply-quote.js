import { h } from "../dom.js";
import { colourOf } from "../list/avatar.js";
import { session } from "../session.js";
import { authorOf, inOneLine } from "./digest.js";

/** The message that is answered, in small; a press leads to it. */
export function replyQuote(message) {
  const replied = message.reply_to_message;
  if (!replied) return null;
  const author = authorOf(replied);
  return h(
    "button",
    {
      type: "button",
      class: "reply-quote",
      data: { colour: colourOf(author.id) },
      onclick: () => session.open(session.key, { messageId: replied.message_id }),
    },
    h("strong", { class: "name" }, author.name),
    h("span", { class: "one-line" }, inOneLine(replied)),
  );
}
