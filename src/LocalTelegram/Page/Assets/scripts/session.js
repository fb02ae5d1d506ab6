import { describe } from "./local/conversations.js";
import { conversationKey } from "./local/keys.js";
import { world } from "./local/world.js";
import { preferences } from "./preferences.js";

/**
 * Who sits before the page, and which conversation is open. Tells `person`, `open`, `closed`, and `jump` (detail:
 * messageId) when a message is to be shown.
 */
class Session extends EventTarget {
  #key = null;

  /** The person whom the page speaks for; null while there is nobody. */
  get person() {
    return world.people.get(preferences.get("person")) ?? world.people.values().next().value ?? null;
  }

  get key() {
    return this.#key;
  }

  /** The open conversation as the person sees it; null if none is. */
  get conversation() {
    return this.#key && this.person ? describe(this.#key, this.person) : null;
  }

  async open(key, { messageId = null } = {}) {
    if (key !== this.#key) {
      await world.load(key);
      this.#key = key;
      this.#tell("open");
    }
    if (messageId) this.#tell("jump", { messageId });
  }

  close() {
    this.#key = null;
    this.#tell("closed");
  }

  /** Sits somebody else down. A group stays open; a private chat becomes theirs with the same bot. */
  async become(personId) {
    preferences.set("person", personId);
    const botId = this.#key?.split(":")[1];
    this.#tell("person");
    if (botId) await this.open(conversationKey(personId, Number(botId)));
    else if (this.#key) this.#tell("open");
  }

  /** The private chat that is open goes on under the bot's new id. */
  async followBot({ from, to }) {
    const [chatId, botId] = this.#key?.split(":").map(Number) ?? [];
    if (botId === from) await this.open(conversationKey(chatId, to));
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

export const session = new Session();

world.addEventListener("renamed", ({ detail }) => session.followBot(detail));
