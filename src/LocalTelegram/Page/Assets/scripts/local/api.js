/** The calls under /local/ that the page makes. A refusal is thrown with the server's own words. */
export const api = {
  state: () => call("GET", "/local/state"),
  messages: (chatId, botId) => call("GET", `/local/chats/${chatId}/messages${botId ? `?bot=${botId}` : ""}`),
  say: (message) => call("POST", "/local/messages", message),
  press: (press) => call("POST", "/local/presses", press),
  askInline: (query) => call("POST", "/local/inline_queries", query),
  chooseInline: (choice) => call("POST", "/local/inline_choices", choice),
  markRead: (chatId, from, messageId) =>
    call("PUT", `/local/chats/${chatId}/read`, { from, message_id: messageId }),
  addPerson: (firstName, languageCode) =>
    call("POST", "/local/people", { first_name: firstName, language_code: languageCode }),
  addGroup: (title, members) => call("POST", "/local/chats", { type: "supergroup", title, members }),
  block: (personId, botId) => call("POST", `/local/people/${personId}/block?bot=${botId}`),
  unblock: (personId, botId) => call("POST", `/local/people/${personId}/unblock?bot=${botId}`),
  setMember: (chatId, userId, status) =>
    call("PUT", `/local/chats/${chatId}/members`, { user_id: userId, status }),
};

async function call(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: body ? { "Content-Type": "application/json" } : {},
    body: body && JSON.stringify(body),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.detail ?? answer.title ?? `${method} ${path}: ${response.status}`);
  return answer;
}
