import { fill, h } from "../dom.js";

/**
 * The list over the composer, moved through with the arrows. Its items are
 * `{ picture, title, note, isTall, act, complete }`: of tall ones the note stands under the title; `complete`, where
 * there is one, is what Tab does.
 *
 * @param onEnd called when one has scrolled to where it soon ends
 */
export function createSuggestions({ onEnd }) {
  const list = h("div", {
    class: "suggestions",
    role: "listbox",
    id: "suggestions",
    hidden: true,
    onscroll: () => list.scrollHeight - list.scrollTop - list.clientHeight < list.clientHeight && onEnd(),
  });
  let shown = [];
  let at = 0;

  /** Shows items; where they are those shown and more, one stays where one is. */
  function show(items, label, isMore = false) {
    shown = items;
    list.setAttribute("aria-label", label);
    if (!isMore) at = 0;
    render(!isMore);
  }

  function render(scrolls = true) {
    list.hidden = shown.length === 0;
    fill(list, shown.map(option));
    if (scrolls) list.children[at]?.scrollIntoView({ block: "nearest" });
  }

  function option({ picture, title, note, isTall, act }, index) {
    return h(
      "button",
      {
        type: "button",
        role: "option",
        id: `suggestion-${index}`,
        tabindex: "-1",
        "aria-selected": String(index === at),
        class: isTall ? "suggestion is-tall" : "suggestion",
        onclick: act,
      },
      picture,
      h(
        "span",
        { class: "suggestion-text" },
        h("strong", {}, title),
        note && h("span", { class: "suggestion-note" }, note),
      ),
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
