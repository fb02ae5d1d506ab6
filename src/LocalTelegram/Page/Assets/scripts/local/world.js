import { api } from "./api.js";
import { keyOf, sameMessage } from "./keys.js";

/**
 * What the page knows of the local Telegram: people, bots, chats, and the messages of the conversations that were
 * opened. It only ever follows the server: nothing is changed here before the server has said so.
 *
 * Tells: `state` (everything is new), `people`, `bots`, `renamed` (a bot, detail: from, to), `chats`, `messages` (detail: key), `arrived` (detail: key,
 * message), and as they come from the server `answer`, `inline_answer`, `action`, `refusal`.
 *
 * What happens while something is being fetched is held back and applied after it, so that an old answer never
 * overwrites a newer event; applying an event twice changes nothing.
 */
class World extends EventTarget {
  people = new Map();
  bots = new Map();
  chats = new Map();
  #messages = new Map();
  #fetching = 0;
  #held = [];

  async refresh() {
    await this.#whileHolding(async () => {
      const state = await api.state();
      this.people = byId(state.people);
      this.bots = byId(state.bots);
      this.chats = byId(state.chats);
      const opened = [...this.#messages.keys()].filter((key) => this.#exists(key));
      this.#messages.clear();
      await Promise.all(opened.map((key) => this.load(key)));
    });
    this.#tell("state");
  }

  /** Fetches a conversation once; from then on events keep it fresh. */
  async load(key) {
    if (this.#messages.has(key)) return;
    await this.#whileHolding(async () => {
      this.#messages.set(key, this.#exists(key) ? await api.messages(...key.split(":")) : []);
    });
    this.#tell("messages", { key });
  }

  /** The standing messages, oldest first; null until they are loaded. */
  messages(key) {
    return this.#messages.get(key)?.filter((message) => !message.deleted) ?? null;
  }

  /** The server's summary of a conversation: message ids, the last message, what is pinned. */
  summary(key) {
    const [chatId, botId] = key.split(":").map(Number);
    const conversations = this.chats.get(chatId)?.conversations ?? [];
    return conversations.find((one) => (one.bot_id ?? null) === (botId ?? null)) ?? null;
  }

  // A private chat is made when somebody first speaks in it, and a reset ends any.
  #exists(key) {
    const [chatId, botId] = key.split(":").map(Number);
    return this.chats.has(chatId) && (!botId || this.bots.has(botId));
  }

  take(kind, data) {
    if (this.#fetching > 0) {
      this.#held.push([kind, data]);
      return;
    }

    switch (kind) {
      case "message":
        return this.#arrive(data);
      case "edit":
        return this.#change(data);
      case "delete":
        return this.#remove(data);
      case "chat":
        this.chats.set(data.id, data);
        return this.#tell("chats");
      case "person":
        this.people.set(data.id, data);
        return this.#tell("people");
      case "bot":
        return data.formerly ? this.#rename(data) : this.#meet(data);
      case "reset":
        this.#messages.clear();
        return this.refresh();
      default:
        return this.#tell(kind, data);
    }
  }

  #meet(bot) {
    this.bots.set(bot.id, bot);
    this.#tell("bots");
  }

  // The bot that was there before any had called turns out to have another id: so have its conversations.
  async #rename(bot) {
    await this.refresh();
    this.#tell("renamed", { from: bot.formerly, to: bot.id });
  }

  #arrive(message) {
    const key = keyOf(message);
    const summary = this.summary(key) ?? this.#newSummary(message);
    if (!summary.message_ids.includes(message.message_id)) summary.message_ids.push(message.message_id);
    summary.last_message = message;
    const known = this.#messages.get(key);
    const isNew = !known?.some((other) => sameMessage(other, message));
    if (isNew) known?.push(message);
    this.#tell("messages", { key });
    if (isNew) this.#tell("arrived", { key, message });
  }

  #newSummary(message) {
    const isPrivate = message.chat.type === "private";
    const chat = this.chats.get(message.chat.id) ?? { ...message.chat, conversations: [], members: [], read: {} };
    const summary = { bot_id: isPrivate ? message.bot_id : null, message_ids: [], pinned_message_ids: [] };
    this.chats.set(chat.id, { ...chat, conversations: [...chat.conversations, summary] });
    return summary;
  }

  #change(message) {
    const key = keyOf(message);
    const summary = this.summary(key);
    if (summary?.last_message && sameMessage(summary.last_message, message)) summary.last_message = message;
    this.#replace(key, message);
    this.#tell("messages", { key });
  }

  #remove(message) {
    const key = keyOf(message);
    this.#replace(key, message);
    const summary = this.summary(key);
    if (summary) {
      summary.message_ids = summary.message_ids.filter((id) => id !== message.message_id);
      if (summary.last_message && sameMessage(summary.last_message, message)) {
        summary.last_message = this.messages(key)?.at(-1) ?? null;
      }
    }
    this.#tell("messages", { key });
  }

  #replace(key, message) {
    const known = this.#messages.get(key);
    const at = known?.findIndex((other) => sameMessage(other, message)) ?? -1;
    if (at >= 0) known[at] = message;
  }

  async #whileHolding(fetch) {
    this.#fetching++;
    try {
      await fetch();
    } finally {
      this.#fetching--;
      if (this.#fetching === 0) for (const [kind, data] of this.#held.splice(0)) this.take(kind, data);
    }
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

const byId = (cards) => new Map(cards.map((card) => [card.id, card]));

export const world = new World();
