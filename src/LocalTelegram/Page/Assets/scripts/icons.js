/** The page's own drawings: strokes on a grid of 24, in the colour of the text around them. */
const strokes = {
  alert: "M12 8v5M12 16.5v.01M12 3l9.5 17h-19z",
  attach: "M8 12.5l6.5-6.5a3.5 3.5 0 0 1 5 5L11 19.5a5.5 5.5 0 0 1-7.8-7.8L11 4",
  back: "M15 5l-7 7 7 7",
  ban: "M12 3a9 9 0 1 0 .01 0M5.8 5.8l12.4 12.4",
  bot: "M5 9h14v10H5zM12 9V5M9 14v.01M15 14v.01M12 4v.01",
  check: "M5 12.5l4.5 4.5L19 7.5",
  close: "M6 6l12 12M18 6L6 18",
  code: "M8 7l-5 5 5 5M16 7l5 5-5 5",
  copy: "M9 9h11v11H9zM15 9V4H4v11h5",
  down: "M6 9l6 6 6-6",
  eye: "M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12zM12 9.2a2.8 2.8 0 1 0 .01 0",
  file: "M6 3h8l4 4v14H6zM14 3v4h4",
  keyboard: "M3 6h18v12H3zM7 10v.01M11 10v.01M15 10v.01M8 14h8",
  language: "M12 3a9 9 0 1 0 .01 0M3 12h18M12 3c-5 5.5-5 12.500 0 18M12 3c5 5.500 5 12.500 0 18",
  link: "M10 14L20 4M14 4h6v6M18 13v7H4V6h7",
  menu: "M4 7h16M4 12h16M4 17h10",
  moon: "M20 14.500A8.500 8.500 0 1 1 9.500 4a6.800 6.800 0 0 0 10.500 10.500z",
  more: "M12 5v.01M12 12v.01M12 19v.01",
  people: "M9 11a3.500 3.500 0 1 0-.01 0M2.500 20a6.500 6.500 0 0 1 13 0M16 4.500a3.500 3.500 0 0 1 0 6.500M18 14.500a6 6 0 0 1 3.500 5.500",
  pin: "M9 4h6l-1 7 3 3H7l3-3zM12 14v6",
  plus: "M12 5v14M5 12h14",
  reply: "M10 6l-6 6 6 6M4 12h9a7 7 0 0 1 7 7",
  search: "M11 4a7 7 0 1 0 .01 0M16.200 16.200L21 21",
  send: "M4 12l16-8-5 16-3.500-6.500zM11.500 13.500L20 4",
  slash: "M5 4h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM14 8l-4 8",
  sun: "M12 8a4 4 0 1 0 .01 0M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.400 1.400M17.600 17.600L19 19M19 5l-1.400 1.400M6.400 17.600L5 19",
};

const namespace = "http://www.w3.org/2000/svg";

/** Decoration only: the control around it bears the name. */
export function icon(name) {
  const svg = document.createElementNS(namespace, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(namespace, "path");
  path.setAttribute("d", strokes[name]);
  svg.append(path);
  return svg;
}
