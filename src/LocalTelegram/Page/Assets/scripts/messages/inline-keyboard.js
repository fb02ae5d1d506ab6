import { h } from "../dom.js";
import { icon } from "../icons.js";
import { copy } from "../floating/clipboard.js";
import { anchor } from "../formatting/links.js";
import { press } from "./presses.js";

/** The buttons under a message; null for none. */
export function inlineKeyboard(message) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return h("div", { class: "inline-keyboard" }, rows.map((row) => h("div", { class: "key-row" }, row.map((key) => button(message, key)))));
}

function button(message, key) {
  const look = { class: `key ${key.style ? `is-${key.style}` : ""}` };
  const url = key.url ?? key.web_app?.url ?? key.login_url?.url;
  if (url) return anchor(url, [h("span", {}, key.text), icon("link")], look);
  if (key.copy_text) {
    return h("button", { type: "button", ...look, onclick: () => copy(key.copy_text.text) }, h("span", {}, key.text), icon("copy"));
  }

  return h(
    "button",
    { type: "button", ...look, disabled: key.callback_data === undefined, onclick: (event) => press(message, key, event.currentTarget) },
    h("span", {}, key.text),
  );
}
