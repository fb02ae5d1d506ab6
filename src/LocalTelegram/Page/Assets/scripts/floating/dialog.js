import { h } from "../dom.js";
import { t } from "../texts/texts.js";

/** Shows a notice that stays until it is read. */
export function alertBox(title, text) {
  return open(title, h("p", { class: "dialog-text" }, text), [h("button", { class: "primary", value: "ok" }, t("ok"))]);
}

/** Asks for a name; null if nothing was entered. */
export async function askName(question) {
  const input = h("input", { type: "text", class: "field", "aria-label": question, maxlength: "64", autofocus: true });
  const answer = await open(question, input, [
    h("button", { type: "button", class: "quiet", value: "", onclick: (e) => e.target.closest("dialog").close("") }, t("cancel")),
    h("button", { class: "primary", value: "ok" }, t("create")),
  ]);
  return answer === "ok" ? input.value.trim() || null : null;
}

function open(title, content, buttons) {
  const heading = h("h2", { class: "dialog-title", id: "dialog-title" }, title);
  const dialog = h(
    "dialog",
    { class: "dialog", "aria-labelledby": "dialog-title" },
    h("form", { method: "dialog" }, heading, content, h("div", { class: "dialog-buttons" }, buttons)),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
}
