import { api } from "../local/api.js";
import { world } from "../local/world.js";
import { session } from "../session.js";
import { alertBox } from "../floating/dialog.js";
import { toast } from "../floating/toasts.js";
import { parse, telegramLink } from "../formatting/links.js";
import { nameOfUser } from "../local/conversations.js";
import { follow } from "../follow.js";
import { t } from "../texts/texts.js";

/** How long a button waits before the page says that the bot did not answer, in milliseconds. */
const patience = 15_000;

/** Queries that wait: id to what ends the waiting. */
const waiting = new Map();

/** Answers that came before the server had told us the id of the query. */
const early = new Set();

export function startPresses() {
  world.addEventListener("answer", ({ detail }) => {
    if (waiting.has(detail.callback_query_id)) waiting.get(detail.callback_query_id)();
    else early.add(detail.callback_query_id);
    if (detail.person_id === session.person?.id) show(detail);
  });
}

/** Presses a button in the name of the person before the page. It looks busy until the bot answers. */
export async function press(message, key, button) {
  button.classList.add("is-busy");
  button.setAttribute("aria-busy", "true");
  try {
    const { callback_query_id: id } = await api.press({
      chat_id: message.chat.id,
      message_id: message.message_id,
      ephemeral_message_id: message.ephemeral_message_id,
      from: session.person.id,
      data: key.callback_data,
      bot: message.bot_id,
    });
    if (!early.delete(id)) await answered(id);
  } catch (error) {
    toast(error.message, "error");
  } finally {
    button.classList.remove("is-busy");
    button.removeAttribute("aria-busy");
  }
}

function answered(id) {
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => end(() => reject(new Error(t("noAnswer")))), patience);
    const end = (how) => {
      clearTimeout(tooLate);
      waiting.delete(id);
      how();
    };
    waiting.set(id, () => end(resolve));
  });
}

function show({ text, show_alert: isAlert, url, bot_id: botId }) {
  const link = url && parse(url);
  if (link && telegramLink(link)) follow(telegramLink(link));
  if (!text) return;
  if (isAlert) alertBox(nameOfUser(world.bots.get(botId)), text);
  else toast(text);
}
