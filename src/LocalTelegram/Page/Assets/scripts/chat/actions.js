import { api } from "../local/api.js";
import { isInside, nameOfUser } from "../local/conversations.js";
import { world } from "../local/world.js";
import { session } from "../session.js";
import { toast } from "../floating/toasts.js";
import { t } from "../texts/texts.js";

const tell = (error) => toast(error.message, "error");

/** What can be done with a conversation, as a menu's items. */
export function chatActions(conversation) {
  if (conversation.bot) return [conversation.isBlocked ? unblock(conversation.bot) : block(conversation.bot)];
  const membership = isInside(conversation)
    ? { text: t("leave"), icon: "back", act: () => setMember(conversation, session.person.id, "left") }
    : { text: t("join"), icon: "plus", act: () => join(conversation) };
  return [...[...world.bots.values()].map((bot) => presence(conversation, bot)), membership];
}

export function join(conversation) {
  return setMember(conversation, session.person.id, "member");
}

export function unblock(bot) {
  return { text: t("unblockBot"), icon: "bot", act: () => api.unblock(session.person.id, bot.id).catch(tell) };
}

function block(bot) {
  return { text: t("blockBot"), icon: "ban", danger: true, act: () => api.block(session.person.id, bot.id).catch(tell) };
}

// A bot comes back as what it was when the chat was made: an administrator.
function presence(conversation, bot) {
  const isThere = conversation.chat.members.some((member) => member.user_id === bot.id);
  return isThere
    ? { text: t("removeBot", nameOfUser(bot)), icon: "ban", danger: true, act: () => setMember(conversation, bot.id, "kicked") }
    : { text: t("addBot", nameOfUser(bot)), icon: "bot", act: () => setMember(conversation, bot.id, "administrator") };
}

function setMember(conversation, userId, status) {
  return api.setMember(conversation.chatId, userId, status).catch(tell);
}
