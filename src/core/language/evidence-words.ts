/** What counts as an answer, for readers: roughly, since the exact pattern is for those who write templates. */

import type { Alternative, Lexicons, Template, TemplateSection } from "../templates/template.ts";
import { escapeMarkdown } from "./markdown-text.ts";

/** One alternative of an item's evidence as one line of Markdown. */
export function evidenceInWords(
  alternative: Alternative,
  { title }: TemplateSection,
  { lexicons }: Pick<Template, "lexicons">,
): string {
  const { heading, says, and = [], quantity, list, table, diagram } = alternative;
  const needs = [
    heading && `text under the heading “${escapeMarkdown(title)}”`,
    ...[says, ...and].map((phrases) => phrases && `words such as ${examples(phrases, lexicons)}`),
    quantity && `a quantity${quantity.includes("any") ? "" : ` (${quantity.join(" or ")})`}`,
    list && `a list of at least ${list} points`,
    table && "a table with at least two filled rows",
    diagram && "a diagram",
  ].filter((need) => typeof need === "string");
  return `${needs.join(", with ")}${placeInWords(alternative)}`;
}

function placeInWords({ in: place, sentence }: Alternative): string {
  const together = sentence ? ", in one sentence" : "";
  return place ? `${together}, in this ${place}` : together;
}

const exampleCount = 4;

function examples(phrases: readonly string[], lexicons: Lexicons): string {
  const named = phrases.flatMap((phrase) => (phrase.startsWith("$") ? (lexicons[phrase.slice(1)] ?? []) : [phrase]));
  const plain = named.filter((phrase) => !/^[!$]/.test(phrase)).map(inWords);
  return [...new Set(plain)]
    .slice(0, exampleCount)
    .map((phrase) => `*${escapeMarkdown(phrase)}*`)
    .join(", ");
}

/** `(missed|unseen) defect*` → `missed defect…`: the first of each choice, and no more than the gist of the rest. */
function inWords(phrase: string): string {
  let text = phrase;
  for (let depth = 0; depth < deepestChoice; depth++) text = text.replace(/\(([^|()]*)[^()]*\)\??/g, "$1");
  return text
    .replace(/\$[\w-]+\??/g, "…")
    .replace(/\.\.\./g, "…")
    .replace(/\*/g, "…")
    .replace(/#/g, "N")
    .trim();
}

const deepestChoice = 4;
