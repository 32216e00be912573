/** A draft of a few words is told once how far it is, instead of each thing that it does not say yet. */

import type { DesignDoc } from "../document/index.ts";
import { completeDocument } from "../scaffold/index.ts";
import type { Rule } from "./rule.ts";

export const earlyDraft: Rule = {
  id: "early-draft",
  summary: "A draft has grown beyond its first paragraphs",
  why: "Who has just begun knows that nearly everything is missing: one line tells how far the draft is, and the checklist what comes next.",
  severity: "information",
  examples: {
    bad: "---\ndesign-doc: eight-step\nstatus: draft\n---\n# Line anomaly\n\nScratches on bottles are found too late.\n",
    good: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\nScratches on bottles are found too late.\n",
  },
  *check({ document, checklist }) {
    const { status: span } = document.frontMatter.spans;
    if (!span || !checklist || checklist.answered === checklist.required || !isEarlyDraft(document)) return;
    const done = `${checklist.answered} of ${checklist.required} required questions are answered`;
    const advice = `From ${longEnough} words on, or without “status: draft”, each open question is reported.`;
    yield { span, message: `A draft in its beginnings: ${done}. ${advice}` };
  },
  fix(_, { document, checklist }) {
    return checklist && completeDocument(document, checklist);
  },
};

const longEnough = 150;

/** A Chinese character is worth a word. */
const words = /[a-z0-9à-ÿа-яё]+|[\u2e80-\u9fff]/gi;

/** The author calls it a draft, and it has only a few words yet. */
export function isEarlyDraft({ frontMatter, prose }: DesignDoc): boolean {
  const { status } = frontMatter.values;
  if (typeof status !== "string" || !/^(?:draft|черновик)$/i.test(status)) return false;
  return (prose.match(words)?.length ?? 0) < longEnough;
}
