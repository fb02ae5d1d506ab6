const kinds = ["message", "edit", "delete", "answer", "inline_answer", "chat", "person", "bot", "action", "refusal", "reset"];
const pauses = [500, 1000, 2000, 5000];

/**
 * Listens to /local/events for as long as the page is open.
 *
 * 1. On each connection, the first as well, `onOpen` is called: what was missed in between is not told again.
 * 2. When the connection breaks, `onLost` is called once, and it is tried anew after growing pauses.
 */
export function listen({ onOpen, onLost, onEvent }) {
  let failures = 0;

  function connect() {
    const source = new EventSource("/local/events");
    source.onopen = () => {
      failures = 0;
      onOpen();
    };
    source.onerror = () => {
      source.close();
      if (failures === 0) onLost();
      setTimeout(connect, pauses[Math.min(failures, pauses.length - 1)]);
      failures++;
    };
    for (const kind of kinds) source.addEventListener(kind, (event) => onEvent(kind, JSON.parse(event.data)));
  }

  connect();
}
