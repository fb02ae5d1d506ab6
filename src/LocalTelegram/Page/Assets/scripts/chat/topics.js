import { fill, h } from "../dom.js";
import { session } from "../session.js";
import { t } from "../texts/texts.js";

/**
 * The topics of a forum, as tabs: one of them, or all together.
 *
 * @param onChange called when another is chosen
 */
export function createTopics({ onChange }) {
  const bar = h("div", { class: "topics", role: "tablist", hidden: true });
  const chosen = new Map();

  /** The thread id of the topic that is shown; null for all. */
  function current() {
    return chosen.get(session.key) ?? null;
  }

  function update() {
    const topics = session.conversation?.chat?.topics ?? [];
    bar.hidden = topics.length === 0;
    bar.setAttribute("aria-label", t("topics"));
    fill(
      bar,
      [{ message_thread_id: null, name: t("topicAll") }, ...topics].map(({ message_thread_id: id, name }) =>
        h(
          "button",
          { type: "button", role: "tab", class: "topic", "aria-selected": String(id === current()), onclick: () => choose(id) },
          name,
        ),
      ),
    );
  }

  function choose(id) {
    chosen.set(session.key, id);
    update();
    onChange();
  }

  /** Whether a message stands in the topic that is shown. */
  function shows(message) {
    return current() === null || message.message_thread_id === current();
  }

  return { node: bar, update, current, shows };
}
