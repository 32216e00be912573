/** Texts of all kinds for the fuzzer: put together from pieces, real ones spoilt, deep, long, and plain noise. */

import fs from "node:fs";
import fc from "fast-check";
import { anyCharacter } from "../any-character.ts";

const read = (file: string) => fs.readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");

const documents = ["examples/line-anomaly.md", "examples/flawed.md", "README.md", "docs/cli.md"].map(read);
const yamls = ["eight-step", "four-step", "set-up-flow", "six-step", "lexicons"].map((name) =>
  read(`src/core/templates/${name}.yaml`),
);

/** One of each construct of Markdown, of the calculation language and of our comments; some are left open. */
const pieces = [
  ..."\n|\n\n|\t|    | |a|# |## Metrics\n\n|===\n|---\n|***\n|- |1. |1) |> |- [ ] |\\|&amp;|&#0;|<div>|</div>|<!--|-->".split(
    "|",
  ),
  ..."```|~~~botec\n|```mermaid\ngraph LR\n|`|``|**|__|*|_|~~|[a]: /b 'c'\n|[a](b)|![a](b)|<http://a.b>|[^1]|:::|{#id}".split(
    "|",
  ),
  "| a | b |\n|---|---|\n| 1 ms | 2 MB |\n",
  "| Part | Time |\n|:-:|--:|\n| Read | 5 ms |\n| **Total** | 7 ms |\n",
  "---\ndesign-doc: eight-step\ndeployment: edge\n---\n",
  "---\ndesign-doc: own@2\ntask: [a, b\n---\n",
  "## Step 6. Deploynment\n\n",
  "1. Цель 🎯\n",
  "1000 / 30 = 30 ms",
  "4 × 16 Mbit/s × 24 h ≈ 172.8 GB",
  "30 fps → 30 ms",
  "10^9^9^9",
  "1e999 – 5e-999",
  "5–7 ± 10 % of 3k users/s",
  "$\\frac{1}{2}\\times 10^{-3}\\,s$",
  "$$",
  "recall ≥ 0.95 at p99 < 50 ms. ",
  "A missed defect costs $2,000, a false alarm $5, so recall leads. ",
  "TBD(x)",
  "<!-- design-doc: na risks -- none -->\n",
  "<!-- design-doc: done business-goal -->\n",
  "<!-- design-doc-disable-next-line arithmetic-mismatch -->\n",
  "<!-- design-doc-enable -->\n",
];

/** What may be opened again and again, and never closed. */
const openers = [
  "> ",
  "- ",
  "1. ",
  "* - ",
  "#",
  "(",
  "[",
  "![",
  "{",
  "<b>",
  "<!--",
  "**",
  "*a ",
  "_",
  "`",
  "~~",
  "|",
  "\\",
  "((1+",
  "9^",
  "1*",
  "\\frac{",
  "$",
  "a: ",
  "- [",
  "{a: ",
  "&a [",
  "---\n",
  "\t",
];

const joined = fc
  .array(fc.oneof(fc.constantFrom(...pieces), anyCharacter), { maxLength: 40 })
  .map((all) => all.join(""));
const noise = fc.string({ unit: anyCharacter, maxLength: 300 });
const repeated = fc
  .tuple(joined, fc.constantFrom(...openers, ...pieces), fc.oneof(fc.nat(60), fc.nat(3000)), joined)
  .map(([before, opener, times, after]) => before + opener.repeat(times) + after);

/** Up to a megabyte, in one line or in many. */
const long = fc.tuple(fc.constantFrom(...openers, ...pieces), fc.nat(1_000_000)).map(([piece, length]) => {
  return piece.repeat(Math.ceil(length / piece.length));
});

/** A stretch of a real text, with other text in some places. */
function spoilt(texts: readonly string[]): fc.Arbitrary<string> {
  const change = fc.tuple(fc.nat(3000), fc.nat(20), fc.oneof(fc.constantFrom(...pieces), anyCharacter));
  return fc
    .tuple(fc.constantFrom(...texts), fc.nat(50_000), fc.nat(3000), fc.array(change, { maxLength: 6 }))
    .map(([text, from, length, changes]) => {
      const start = from % text.length;
      const stretch = text.slice(start, start + length);
      return changes.reduce((now, [at, cut, put]) => now.slice(0, at) + put + now.slice(at + cut), stretch);
    });
}

function withAnyLineEnds(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const ends = fc.constantFrom("\n", "\n", "\r\n", "\r");
  return fc
    .tuple(text, ends, fc.constantFrom("", "", "\uFEFF"))
    .map(([it, end, mark]) => mark + it.replaceAll("\n", end));
}

export const markdown: fc.Arbitrary<string> = withAnyLineEnds(
  fc.oneof(
    { weight: 40, arbitrary: joined },
    { weight: 40, arbitrary: spoilt(documents) },
    { weight: 10, arbitrary: repeated },
    { weight: 10, arbitrary: noise },
    { weight: 1, arbitrary: long },
  ),
);

const own = "id: own\ntitle: Own\nextends: eight-step\n";
const config = "rules:\n  risks: off\ndocuments:\n  - files: ['docs/**/*.md', '!docs/{a,b}.md']\n    template: own\n";

export const yaml: fc.Arbitrary<string> = withAnyLineEnds(
  fc.oneof(
    { weight: 4, arbitrary: spoilt([...yamls, own, config]) },
    { weight: 2, arbitrary: spoilt([own, config]).map((text) => own + text) },
    repeated,
    noise,
  ),
);

/** Words of a command line. None leads out of the folder that it runs in. */
export const words: fc.Arbitrary<string[]> = fc.array(
  fc.oneof(
    fc.constantFrom(
      "lint",
      "fix",
      "new",
      "checklist",
      "calc",
      "explain",
      "rules",
      "a.md",
      "docs",
      "*.md",
      "!a.md",
      "{a",
    ),
    fc.constantFrom(
      "--json",
      "--format",
      "sarif",
      "--template",
      "own",
      "--sections",
      "--diff",
      "--min-score",
      "--facet",
    ),
    fc.constantFrom("--output", "--cache", "--write-baseline", "--help", "--", "-", "2 × 3 ms", "arithmetic-mismatch"),
    noise.filter((word) => !/[/\\]|\.\./.test(word)),
  ),
  { maxLength: 6 },
);
