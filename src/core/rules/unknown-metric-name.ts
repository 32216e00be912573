/** `AR-AUC`, `NCDG`, `adjusted squred`: a name that is no metric and nearly is one. */

import type { Block, DesignDoc, Section } from "../document/index.ts";
import { type Span, slice } from "../text/span.ts";
import type { Rule, RuleContext } from "./rule.ts";

export const unknownMetricName: Rule = {
  id: "unknown-metric-name",
  summary: "A metric is called by a name that exists",
  why: "AR-AUC may mean ROC-AUC or PR-AUC, and on rare events the two say opposite things.",
  severity: "hint",
  examples: {
    bad: "---\ndesign-doc: eight-step\n---\n# Ranking\n\n## Metrics\n\nWe report recall@10 and NCDG@10.\n",
    good: "---\ndesign-doc: eight-step\n---\n# Ranking\n\n## Metrics\n\nWe report recall@10 and NDCG@10.\n",
  },
  *check(context) {
    for (const { span, proposal } of slips(context)) {
      const written = slice(context.document.text, span);
      yield {
        span,
        message: `No metric is called ${written}. Did you mean ${proposal}?`,
        data: { span, text: proposal },
      };
    }
  },
  fix({ data }) {
    const change = data as { readonly span: Span; readonly text: string };
    return { title: `Replace by ${change.text}`, edits: [change] };
  },
};

interface Slip {
  readonly span: Span;
  readonly proposal: string;
}

/** Only in sections that speak of metrics: elsewhere such letters may mean anything. */
function* slips({ document, wording }: RuleContext): Iterable<Slip> {
  const sections = new Set<Section>(
    wording?.mentions("metric-offline").map(({ statement }) => statement.block.section),
  );
  for (const section of document.sections)
    if (/metric|метрик/i.test(section.heading?.text ?? "")) sections.add(section);
  const told = new Set<string>();
  // Most sections have no such letters, and most blocks of the others have none.
  const mayBe = document.prose.includes("justed") ? /[A-Z]{2}[A-Z-]|justed/ : /[A-Z]{2}[A-Z-]/;
  for (const { blocks } of sections) {
    if (!mayBe.test(slice(document.prose, around(blocks)))) continue;
    for (const { span } of blocks) {
      if (!mayBe.test(slice(document.prose, span))) continue;
      for (const slip of slipsIn(document, span)) {
        const written = slice(document.text, slip.span);
        if (told.has(written)) continue;
        told.add(written);
        yield slip;
      }
    }
  }
}

/** From the first of a section's blocks to its last one. */
function around(blocks: readonly Block[]): Span {
  return { start: blocks[0]?.span.start ?? 0, end: blocks.at(-1)?.span.end ?? 0 };
}

function* slipsIn({ prose }: DesignDoc, span: Span): Iterable<Slip> {
  for (const match of slice(prose, span).matchAll(candidates)) {
    const [written] = match;
    const proposal = proposalFor(written);
    const start = span.start + match.index;
    if (proposal) yield { span: { start, end: start + written.length }, proposal };
  }
}

const candidates = /\b(?:[A-Z]{2,3}-AUC|[A-Z]{4,6}|[Aa]djusted[ -][Ss]qu?a?red)\b/g;

/** Of enough letters that another order of them is a slip and no other abbreviation. */
const names = ["NDCG", "RMSE", "MAPE", "WAPE", "MPJPE", "AUROC", "AUPRC", "PSNR", "SSIM", "LPIPS", "BLEU", "ROUGE"];
const others: ReadonlySet<string> = new Set([...names, "SMAPE", "AMPE", "PAME", "LUBE", "SISM"]);

function proposalFor(written: string): string | undefined {
  if (/^adjusted/i.test(written)) return "adjusted R²";
  if (written.endsWith("-AUC")) return /^(?:AR|RP|RC|PO|RO|OR|ROX|RCO|ORC|PRR)-/.test(written) ? "ROC-AUC" : undefined;
  if (others.has(written)) return undefined;
  return names.find((name) => name.length === written.length && lettersOf(name) === lettersOf(written));
}

function lettersOf(word: string): string {
  return [...word].sort().join("");
}
