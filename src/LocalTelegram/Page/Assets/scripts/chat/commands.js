import { world } from "../local/world.js";
import { language } from "../texts/texts.js";

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
