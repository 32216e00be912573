/** Skeletons with `TBD(…)` holes → VS Code snippets with tab stops. */

/** Every hole becomes a tab stop; a hole that lists single words (`TBD(edge/cloud/hybrid)`) becomes a choice. */
export function toSnippet(skeleton: string): string {
  let stop = 0;
  const parts = skeleton.split(hole).map((part) => (part.startsWith("TBD") ? tabStop(part, ++stop) : escaped(part)));
  return parts.join("");
}

/** A hole in a skeleton: `TBD`, or `TBD(what belongs here)`. */
const hole = /(TBD(?:\([^()\n]*\))?)/;

function tabStop(hole: string, stop: number): string {
  const choices = /^TBD\(([\p{L}\d-]+(?:\/[\p{L}\d-]+)+)\)$/u.exec(hole)?.[1]?.split("/");
  if (choices) return `\${${stop}|${[hole, ...choices].map(escapedChoice).join(",")}|}`;
  return `\${${stop}:${escaped(hole)}}`;
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

function escapedChoice(text: string): string {
  return text.replace(/[\\,|$}]/g, "\\$&");
}
