import { h } from "../dom.js";
import { isInside } from "../local/conversations.js";
import { t } from "../texts/texts.js";
import { join, unblock } from "./actions.js";

/**
 * What stands in place of the composer where one cannot write, or has not begun: null where one can.
 *
 * @param start what pressing Start does
 */
export function insteadOf(conversation, start) {
  if (conversation.bot) {
    if (conversation.isBlocked) return [note("blockedNotice"), wide("unblockBot", unblock(conversation.bot).act)];
    return conversation.last ? null : [note("startHint"), wide("start", start)];
  }

  const isChannel = conversation.type === "channel";
  if (!isInside(conversation)) {
    return [note("youAreOut"), wide(isChannel ? "joinChannel" : "join", () => join(conversation))];
  }

  return isChannel && conversation.status === "member" ? [note("cannotPost")] : null;
}

function note(name) {
  return h("p", {}, t(name));
}

function wide(name, act) {
  return h("button", { type: "button", class: "wide", onclick: act }, t(name));
}
