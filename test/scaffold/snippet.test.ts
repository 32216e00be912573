import assert from "node:assert/strict";
import { toSnippet } from "../../src/core/scaffold/index.ts";

describe("toSnippet", () => {
  const cases: [skeleton: string, snippet: string][] = [
    ["Plain text.", "Plain text."],
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: snippets are written like that
    ["From TBD(value) to TBD.", "From ${1:TBD(value)} to ${2:TBD}."],
    ["Runs on TBD(edge/cloud/hybrid).", "Runs on ${1|TBD(edge/cloud/hybrid),edge,cloud,hybrid|}."],
    ["TBD(accepts / corrects)", "${1:TBD(accepts / corrects)}"],
    ["Costs $5 per {unit}", "Costs \\$5 per {unit\\}"],
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: snippets are written like that
  ];
  for (const [skeleton, snippet] of cases) it(skeleton, () => assert.equal(toSnippet(skeleton), snippet));
});
