import { fill, h } from "../dom.js";

/**
 * The list over the composer, moved through with the arrows. Its items are
 * `{ picture, title, note, act, complete }`; `complete`, where there is one, is what Tab does.
 */
export function createSuggestions() {
  const list = h("div", { class: "suggestions", role: "listbox", id: "suggestions", hidden: true });
  let shown = [];
  let at = 0;

  function show(items, label) {
    shown = items;
    at = 0;
    list.setAttribute("aria-label", label);
    render();
  }

  function render() {
    list.hidden = shown.length === 0;
    fill(list, shown.map(option));
    list.children[at]?.scrollIntoView({ block: "nearest" });
  }

  function option({ picture, title, note, act }, index) {
    return h(
      "button",
      {
        type: "button",
        role: "option",
        id: `suggestion-${index}`,
        tabindex: "-1",
        "aria-selected": String(index === at),
        class: "suggestion",
        onclick: act,
      },
      picture,
      h("strong", {}, title),
      note && h("span", { class: "one-line" }, note),
    );
  }

  function move(step) {
    at = (at + step + shown.length) % shown.length;
    render();
  }

  return {
    node: list,
    show,
    hide: () => show([], ""),
    move,
    isOpen: () => shown.length > 0,
    current: () => shown[at],
    currentId: () => (shown.length > 0 ? `suggestion-${at}` : ""),
  };
}
