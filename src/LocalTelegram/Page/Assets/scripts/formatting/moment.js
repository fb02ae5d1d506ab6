import { h } from "../dom.js";
import { moment } from "../texts/times.js";

/** A moment in time; its title says it in the reader's own time zone. */
export function renderMoment(node, children) {
  const seconds = node.entity.unix_time;
  return h(
    "time",
    { class: "moment", datetime: new Date(seconds * 1000).toISOString(), title: moment(seconds) },
    children,
  );
}
