const blocks = new Set(["blockquote", "expandable_blockquote", "pre"]);

/**
 * Turns a text and its flat entities into a tree: strings, and `{ entity, text, children }`.
 *
 * 1. Offsets and lengths are UTF-16 code units, which is what a JavaScript string counts as well.
 * 2. An outer entity comes before what it holds: by offset, then the longer, then blocks before spans.
 * 3. What reaches out of its holder is clipped to it, and what is empty or out of the text is passed over: the leaves
 *    always spell the whole text, once.
 */
export function toTree(text, entities = []) {
  const waiting = [...entities].sort(
    (one, other) =>
      one.offset - other.offset || other.length - one.length || blocks.has(other.type) - blocks.has(one.type),
  );

  function build(from, to) {
    const nodes = [];
    let at = from;
    while (waiting.length > 0 && waiting[0].offset < to) {
      const entity = waiting.shift();
      const start = Math.max(entity.offset, at);
      const end = Math.min(entity.offset + entity.length, to);
      if (end <= start) continue;
      if (start > at) nodes.push(text.slice(at, start));
      nodes.push({ entity, text: text.slice(start, end), children: build(start, end) });
      at = end;
    }
    if (at < to) nodes.push(text.slice(at, to));
    return nodes;
  }

  return build(0, text.length);
}

export function isBlock(node) {
  return typeof node !== "string" && blocks.has(node.entity.type);
}
