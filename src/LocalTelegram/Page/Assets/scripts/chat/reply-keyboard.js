import { fill, h } from "../dom.js";
import { world } from "../local/world.js";
import { session } from "../session.js";

/** The buttons that a bot puts in place of the keyboard. */
export function createReplyKeyboard({ onPress, onChange }) {
  const node = h("div", { class: "reply-keyboard", hidden: true });
  let markup = null;
  let isFolded = false;

  /** Shows what the last message that spoke of keyboards left. */
  function update() {
    const latest = latestMarkup();
    if (JSON.stringify(latest) !== JSON.stringify(markup)) isFolded = false;
    markup = latest;
    render();
  }

  function render() {
    node.hidden = !markup || isFolded;
    fill(
      node,
      (markup?.keyboard ?? []).map((row) =>
        h("div", { class: "key-row" }, row.map((key) => {
          const text = typeof key === "string" ? key : key.text;
          return h("button", { type: "button", class: `key ${key.style ? `is-${key.style}` : ""}`, onclick: () => press(text) }, text);
        })),
      ),
    );
    onChange();
  }

  function press(text) {
    if (markup.one_time_keyboard) isFolded = true;
    render();
    onPress(text);
  }

  function toggle() {
    isFolded = !isFolded;
    render();
  }

  return {
    node,
    update,
    toggle,
    isThere: () => Boolean(markup),
    isShown: () => !node.hidden,
    placeholder: () => (markup && !isFolded ? markup.input_field_placeholder : null),
  };
}

// The Bot API shows reply keyboards in no message: only the request that sent one tells.
function latestMarkup() {
  const messages = (session.key && world.messages(session.key)) ?? [];
  for (const message of messages.toReversed()) {
    const given = message.request?.params.reply_markup;
    const markup = given && JSON.parse(given);
    if (markup?.remove_keyboard) return null;
    if (markup?.keyboard) return markup;
  }
  return null;
}
