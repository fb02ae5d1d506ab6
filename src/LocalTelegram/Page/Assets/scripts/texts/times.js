import { locale, t } from "./texts.js";

const dayLength = 24 * 60 * 60 * 1000;

/** 14:05 */
export function clock(seconds) {
  return format(seconds, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** The date and time in full, for titles. */
export function moment(seconds) {
  return format(seconds, { dateStyle: "full", timeStyle: "medium" });
}

/** Today, yesterday, or the date. */
export function day(seconds) {
  const age = daysAgo(seconds);
  if (age === 0) return t("today");
  if (age === 1) return t("yesterday");
  const sameYear = new Date(seconds * 1000).getFullYear() === new Date().getFullYear();
  return format(seconds, { month: "long", day: "numeric", ...(sameYear ? {} : { year: "numeric" }) });
}

/** For the list: the time today, the weekday within a week, else the date. */
export function short(seconds) {
  const age = daysAgo(seconds);
  if (age === 0) return clock(seconds);
  if (age < 7) return format(seconds, { weekday: "short" });
  return format(seconds, { month: "numeric", day: "numeric" });
}

export function sameDay(one, other) {
  return startOfDay(one) === startOfDay(other);
}

function daysAgo(seconds) {
  return Math.round((startOfDay(Date.now() / 1000) - startOfDay(seconds)) / dayLength);
}

function startOfDay(seconds) {
  return new Date(seconds * 1000).setHours(0, 0, 0, 0);
}

function format(seconds, options) {
  return new Intl.DateTimeFormat(locale(), options).format(new Date(seconds * 1000));
}
