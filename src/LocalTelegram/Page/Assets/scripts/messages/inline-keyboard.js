import { h } from "../dom.js";
import { icon } from "../icons.js";
import { copy } from "../floating/clipboard.js";
import { anchor } from "../formatting/links.js";
import { world } from "../local/world.js";
import { press } from "./presses.js";

/** The buttons under a message; null for none. */
export function inlineKeyboard(message, acts) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return h(
    "div",
    { class: "inline-keyboard" },
    rows.map((row) => h("div", { class: "key-row" }, row.map((key) => keyButton(message, key, key.text, acts)))),
  );
}

/**
 * One button, whatever it does.
 *
 * @param key an InlineKeyboardButton, or a RichMessageButton, which is alike but for its text
 * @param text what stands on it: text or nodes
 */
export function keyButton(message, key, text, acts) {
  const look = { class: key.style ? `key is-${key.style}` : "key" };
  const url = key.url ?? key.web_app?.url ?? key.login_url?.url;
  if (url) return anchor(url, [h("span", {}, text), icon("link")], look);
  const [act, sign] = meaning(message, key, acts);
  return h(
    "button",
    { type: "button", ...look, disabled: !act, onclick: (event) => act(event.currentTarget) },
    h("span", {}, text),
    sign && icon(sign),
  );
}

function meaning(message, key, acts) {
  if (key.callback_data !== undefined) return [(button) => press(message, key, button)];
  if (key.copy_text) return [() => copy(key.copy_text.text), "copy"];
  const query =
    key.switch_inline_query ?? key.switch_inline_query_current_chat ?? key.switch_inline_query_chosen_chat?.query;
  if (query === undefined) return [];
  return [() => acts.compose(`@${world.bots.get(message.bot_id).username} ${query}`), "search"];
}
