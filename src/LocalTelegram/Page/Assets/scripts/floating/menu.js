import { h } from "../dom.js";
import { icon } from "../icons.js";

let close = () => {};

/**
 * Opens a menu at a button. Items are `{ text, icon, act, checked, danger }`; arrows move, Enter chooses, Escape and a
 * press elsewhere close.
 */
export function openMenu(button, label, items) {
  close();
  const menu = h("div", { class: "menu", role: "menu", "aria-label": label, onkeydown: keys }, items.map(entry));
  document.body.append(menu);
  place(menu, button);
  button.setAttribute("aria-expanded", "true");
  menu.firstElementChild?.focus();
  // The press that opened the menu must not close it again.
  const opened = new AbortController();
  document.addEventListener("pointerdown", (event) => !menu.contains(event.target) && close(), opened);
  addEventListener("resize", () => close(), opened);

  close = () => {
    close = () => {};
    opened.abort();
    menu.remove();
    button.setAttribute("aria-expanded", "false");
  };

  function entry(item) {
    const role = item.checked === undefined ? "menuitem" : "menuitemradio";
    return h(
      "button",
      {
        type: "button",
        role,
        "aria-checked": item.checked === undefined ? null : String(item.checked),
        class: item.danger ? "menu-item is-danger" : "menu-item",
        onclick: () => {
          close();
          item.act();
        },
      },
      item.picture ?? (item.icon && icon(item.icon)),
      h("span", { class: "menu-text" }, item.text, item.note && h("small", {}, item.note)),
      item.checked && icon("check"),
    );
  }

  function keys(event) {
    const all = [...menu.children];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      all.at((all.indexOf(document.activeElement) + step) % all.length)?.focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      event.stopPropagation();
      close();
      button.focus();
    }
  }
}

function place(menu, button) {
  const at = button.getBoundingClientRect();
  const below = at.bottom + menu.offsetHeight + 12 < innerHeight;
  const left = Math.min(Math.max(8, at.left), innerWidth - menu.offsetWidth - 8);
  menu.style.left = `${left}px`;
  menu.style.top = below ? `${at.bottom + 6}px` : `${Math.max(8, at.top - menu.offsetHeight - 6)}px`;
}
