import { fill, h } from "../dom.js";
import { avatar } from "../list/avatar.js";
import { nameOfUser } from "../local/conversations.js";
import { world } from "../local/world.js";
import { language, t } from "../texts/texts.js";

/**
 * The commands that bots offer in a conversation to a person: `{ bot, command, description }`.
 * The narrowest scope that has any wins, and in it the person's language before the general list
 * (https://core.telegram.org/bots/api#determining-list-of-commands).
 */
export function commandsFor(conversation, person) {
  const bots = conversation.bot
    ? [conversation.bot]
    : [...world.bots.values()].filter((bot) => conversation.chat.members.some((member) => member.user_id === bot.id));
  return bots.flatMap((bot) => setFor(bot, conversation, person).map((one) => ({ bot, ...one })));
}

function setFor(bot, conversation, person) {
  const leads = conversation.status === "creator" || conversation.status === "administrator";
  const scopes = conversation.bot
    ? [`chat:${conversation.chatId}`, "all_private_chats", "default"]
    : [
        `chat_member:${conversation.chatId}:${person.id}`,
        leads && `chat_administrators:${conversation.chatId}`,
        `chat:${conversation.chatId}`,
        leads && "all_chat_administrators",
        "all_group_chats",
        "default",
      ];
  const spoken = (person.language_code ?? language()).slice(0, 2);
  for (const scope of scopes.filter(Boolean)) {
    for (const code of [spoken, ""]) {
      const found = bot.commands.find((set) => set.scope === scope && (set.language_code ?? "") === code);
      if (found?.commands.length) return found.commands;
    }
  }
  return [];
}

/** The list over the composer: narrowed while one types, moved through with the arrows. */
export function createSuggestions({ onChoose }) {
  const list = h("div", { class: "suggestions", role: "listbox", id: "suggestions", hidden: true });
  let found = [];
  let at = 0;

  function show(commands) {
    found = commands;
    at = 0;
    render();
  }

  function render() {
    list.hidden = found.length === 0;
    list.setAttribute("aria-label", t("commands"));
    fill(
      list,
      found.map((one, index) =>
        h(
          "button",
          {
            type: "button",
            role: "option",
            id: `suggestion-${index}`,
            tabindex: "-1",
            "aria-selected": String(index === at),
            class: "suggestion",
            onclick: () => onChoose(one),
          },
          avatar(one.bot.id, nameOfUser(one.bot), "is-tiny"),
          h("strong", {}, `/${one.command}`),
          h("span", { class: "one-line" }, one.description),
        ),
      ),
    );
    list.children[at]?.scrollIntoView({ block: "nearest" });
  }

  function move(step) {
    at = (at + step + found.length) % found.length;
    render();
  }

  return {
    node: list,
    show,
    hide: () => show([]),
    move,
    isOpen: () => found.length > 0,
    current: () => found[at],
    currentId: () => (found.length > 0 ? `suggestion-${at}` : ""),
  };
}

