import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { collectQuantities } from "../../src/core/calc/index.ts";
import { assess, type Checklist, type ItemState } from "../../src/core/checklist/index.ts";
import { readDirectives } from "../../src/core/directives/index.ts";
import { parseDocument } from "../../src/core/document/index.ts";
import { templateById } from "../../src/core/templates/index.ts";
import { anyCharacter } from "../any-character.ts";

/** A document, an item, and its status. */
const cases: readonly [markdown: string, item: string, status: ItemState["status"]][] = [
  // The choice between the errors, wherever it stands and however it is worded.
  ["A missed defect costs $2,000, a false alarm $5, so recall leads.", "error-priority", "answered"],
  ["A missed defect costs $2,000, a false alarm $5, so recall leads.", "fpfn-choice", "answered"],
  ["Overstock is far less harmful than out-of-stock.", "error-priority", "answered"],
  ["Пропуск дефекта обходится дороже ложной тревоги.", "error-priority", "answered"],
  ["What is most important, FP or FN?", "error-priority", "partial"],
  ["We prioritise precision over efficiency.", "error-priority", "missing"],
  ["We use Intersection over Union.", "error-priority", "missing"],
  // Homonyms.
  ["Edge cases are handled.", "target-stated", "missing"],
  ["The point cloud has cutting edges.", "target-stated", "missing"],
  ["The model runs on the device.", "target-stated", "answered"],
  ["The graph has directed edges.", "target-stated", "missing"],
  ["We train with mixed precision.", "offline-metric-named", "missing"],
  ["The primary metric is PR-AUC.", "offline-metric-named", "answered"],
  ["| Metric | PR-AUC |\n|---|---|\n| Share | none |", "offline-metric-named", "missing"],
  ["We monitor posts for hate.", "service-signals", "missing"],
  ["Crop yield loss is high.", "loss-named", "missing"],
  ["Pre-trained on ImageNet.", "retrain-trigger", "missing"],
  ["The model is retrained every week.", "retrain-trigger", "answered"],
  ["The data center has a memory leak.", "leakage-checked", "missing"],
  // What is no evidence.
  ["Do we report PR-AUC?", "offline-metric-named", "partial"],
  ["`PR-AUC`", "offline-metric-named", "missing"],
  ["```py\nPR-AUC\n```", "offline-metric-named", "missing"],
  ["<!-- PR-AUC -->", "offline-metric-named", "missing"],
  ["[here](https://example.com/pr-auc)", "offline-metric-named", "missing"],
  ["> Guidance: report PR-AUC.", "offline-metric-named", "missing"],
  ["PR-AUC TBD(target)", "offline-metric-named", "partial"],
  ["## References\n\n- The PR-AUC paper", "offline-metric-named", "missing"],
  ["In the future we could report PR-AUC.", "offline-metric-named", "partial"],
  ["## Out of scope\n\nMeasuring PR-AUC on old data.", "offline-metric-named", "partial"],
  // Residue of templates, quotations and lists that repeat every keyword.
  ["Describe the metric, e.g. PR-AUC.", "offline-metric-named", "partial"],
  ["[PR-AUC or another metric]", "offline-metric-named", "partial"],
  ["[//]: # (We report PR-AUC.)", "offline-metric-named", "missing"],
  ["> Report PR-AUC.", "offline-metric-named", "partial"],
  ["> Tip: report PR-AUC.", "offline-metric-named", "missing"],
  ["- [ ] Which metric: PR-AUC or recall?", "offline-metric-named", "partial"],
  ["## Contents\n\n- PR-AUC", "offline-metric-named", "missing"],
  ["## Glossary\n\n- PR-AUC: area under the curve", "offline-metric-named", "missing"],
  ["**References**\n\n- The PR-AUC paper", "offline-metric-named", "missing"],
  ["## Open questions\n\n- PR-AUC or recall", "offline-metric-named", "partial"],
  ["## Open questions\n\n- Which metric? PR-AUC.", "offline-metric-named", "answered"],
  ["TODO: report PR-AUC", "offline-metric-named", "partial"],
  ["To be defined: PR-AUC.", "offline-metric-named", "partial"],
  ["| Metric | Target |\n|---|---|\n| PR-AUC | TBD |", "offline-metric-named", "partial"],
  ["| Metric | Target |\n|---|---|\n| PR-AUC | 0.8 |", "offline-metric-named", "answered"],
  ["https://example.com/PR-AUC", "offline-metric-named", "missing"],
  // A bold label begins a statement of its own, and its content ends where the next one begins.
  ["**Refit:** by the platform team\n**Where:** ?", "retrain-trigger", "missing"],
  ["**Refresh:** every other Friday, by the platform team\n**Where:** ?", "retrain-trigger", "answered"],
  ["**Refresh:**\n**Owner:** the platform team, on weekdays from nine", "retrain-trigger", "missing"],
  ["**How fast must it be:** 80 ms for a parcel\n**Owner:** ?", "latency-number", "answered"],
  // The first cell of a row names what the other cells have to say.
  ["| Topic | Entry |\n|---|---|\n| Model updates | |\n| Owner | nobody |", "retrain-trigger", "missing"],
  ["| Topic | Entry |\n|---|---|\n| Model updates | two a year |", "retrain-trigger", "answered"],
  ["| Topic | Entry |\n|---|---|\n| Time from trigger to flap | 90 ms |", "latency-number", "answered"],
  // Each line of a drawing says something by itself.
  [
    "```mermaid\nflowchart\n A[half full] --> B[bin]\n B --> C[number from each bin]\n```",
    "imbalance-method",
    "missing",
  ],
  // A question in bold is answered below it.
  [
    "**Q4. Which mistake is worse?**\n\nA lost parcel, by far: it is paid for in full, a second scan is not.",
    "fpfn-choice",
    "answered",
  ],
  ["**Q4. Which mistake is worse?**", "fpfn-choice", "missing"],
  // Headings in plain words.
  [
    "## What goes into the scorer\n\n- weight on the belt\n- hour of arrival\n- lane of the last ten parcels",
    "features-listed",
    "answered",
  ],
  ["## How fast does it have to be\n\nThe flap moves 90 ms behind the light barrier.", "latency-number", "answered"],
  // One word in another sense.
  ["The margin class of a part is stored with it.", "business-metric-named", "missing"],
  ["BM25 and a dense index each return 50 hits.", "baseline-named", "missing"],
  ["The gateway sends one event per authorisation of a card.", "access", "missing"],
  ["Orders dropped after the move.", "tradeoff-explicit", "missing"],
  ["A student walked along the belt and counted.", "compression-method", "missing"],
  ["The team buys a monitor for the office.", "service-signals", "missing"],
  ["Every baseline salary is paid by the site.", "baseline-named", "missing"],
  ["We are hiring: the job ad mentions Kubernetes and GDPR.", "pii-listed", "partial"],
  // Code, but for what is drawn or computed in it; what names no language may be a drawing.
  ["```\nPR-AUC\n```", "offline-metric-named", "partial"],
  ["```text\nPR-AUC\n```", "offline-metric-named", "partial"],
  ["    PR-AUC = 3", "offline-metric-named", "partial"],
  ["```botec\nqps = 900 requests per second\n```", "load-number", "answered"],
  // What is left out, under a heading or a label that says so.
  [
    "**Out of scope:**\n\n- Cameras other than the two of the line.\n- Any repair of parts.",
    "out-of-scope",
    "answered",
  ],
  ["## Out of scope\n\n- Cameras other than the two of the line.", "out-of-scope", "answered"],
  ["## Scope\n\n- Cameras of the line.\n- Any repair of parts.", "out-of-scope", "missing"],
  ["```mermaid\nflowchart LR\n A[PR-AUC check]\n```", "offline-metric-named", "answered"],
  // Words and numbers belong together.
  ["Latency is at most 50 ms at the 99th percentile.", "latency-number", "answered"],
  ["Latency matters.", "latency-number", "missing"],
  ["### Performance\n\nLatency matters to us.", "latency-number", "partial"],
  ["Latency matters.\n\nThe talk took 50 ms.", "latency-number", "missing"],
  ["Latency is not an issue because the job runs at night.", "latency-number", "answered"],
  // A reason makes it a decision.
  ["Latency is no concern since results are read in the morning.", "latency-number", "answered"],
  ["Latency is not an issue.", "latency-number", "missing"],
  ["Is latency not an issue because the job runs at night?", "latency-number", "missing"],
  ["PR-AUC is not needed because accuracy suffices on balanced data.", "offline-metric-named", "answered"],
  ["Retraining is not planned because the parts never change.", "retrain-trigger", "answered"],
  ["Retraining is not planned.", "retrain-trigger", "partial"],
  ["Задержка не важна, потому что отчёт читают утром.", "latency-number", "answered"],
  // Headings with and without a body.
  ["## Loss", "loss-named", "missing"],
  ["## Loss\n\nTBD(name)", "loss-named", "missing"],
  ["## Loss\n\n- topic", "loss-named", "missing"],
  [
    "### Business goal\n\nThe plant wants fewer bad parts to leave the line, since each one costs a recall.",
    "goal-stated",
    "answered",
  ],
  ["### Business goal\n\nTrain a CNN.", "goal-not-solution", "missing"],
  [
    "### Clarifying questions\n\n- Is there a GPU at the line?\n- Who looks at the alarms today?",
    "questions-listed",
    "answered",
  ],
  ["### Architecture\n\n```mermaid\nflowchart LR\n A-->B\n```", "diagram-present", "answered"],
  ["### Architecture\n\n```mermaid\nflowchart LR\n A-->TBD(model)\n```", "diagram-present", "missing"],
  // A label with something behind it is no title.
  ["- Probe: PR-AUC → 0.8", "offline-metric-named", "answered"],
  // What the author says.
  ["<!-- design-doc: na loss-named -- nothing is trained -->", "loss-named", "not-applicable"],
  ["<!-- design-doc: na loss-named -->", "loss-named", "missing"],
  ["<!-- design-doc: done loss-named -->", "loss-named", "answered"],
  ["<!-- design-doc: na loss -- nothing is trained -->", "loss-named", "not-applicable"],
];

describe("assess", () => {
  for (const [markdown, id, status] of cases) {
    it(`${JSON.stringify(markdown)}: ${id} is ${status}`, () => {
      const state = states(markdown).get(id);
      assert.equal(state?.status, status, state?.evidence?.reason);
    });
  }

  it("says where the evidence stands", () => {
    const text = "## Evaluation and metrics\n\nAll is well.\n\n### Offline metrics\n\nWe report PR-AUC.\n";
    const { evidence } = states(text).get("offline-metric-named") ?? {};
    assert.equal(text.slice(evidence?.span.start, evidence?.span.end), "We report PR-AUC.");
    assert.deepEqual([evidence?.where, evidence?.reason], ["section", "says “PR-AUC”"]);
    assert.equal(states("We report PR-AUC.").get("offline-metric-named")?.evidence?.where, "document");
  });

  it("asks what the front matter makes needed", () => {
    const of = (facets: string) => check(`---\ndesign-doc: eight-step\n${facets}\n---\n# T\n`);
    const need = (facets: string, id: string) => items(of(facets)).find(({ item }) => item.id === id)?.need;
    assert.equal(need("", "error-priority"), "required");
    assert.equal(need("", "load-number"), "recommended");
    // What nobody has said anything about is asked, but no duty …
    assert.equal(need("", "imbalance-method"), "recommended");
    assert.equal(need("", "compression-method"), "recommended");
    // … but for what nearly every design has.
    assert.equal(need("", "loss-named"), "required");
    assert.equal(need("", "latency-number"), "required");
    assert.equal(need("deployment: edge", "bandwidth"), "hidden");
    assert.equal(need("deployment: [cloud]", "energy-number"), "hidden");
    assert.equal(need("imbalanced: false", "imbalance-method"), "hidden");
    assert.equal(need("imbalanced: true", "imbalance-method"), "required");
    assert.equal(need("profile: interview", "questions-listed"), "required");
    assert.equal(need("profile: interview", "status-quo"), "hidden");
  });

  it("asks what the document's own words make needed, and hides but what they shut out", () => {
    const need = (text: string, id: string) =>
      items(check(`# T\n\n${text}\n`)).find(({ item }) => item.id === id)?.need;
    assert.equal(need("Frauds are rare events.", "imbalance-method"), "required");
    assert.equal(need("Suggestions are shown to users.", "ab-metric"), "required");
    assert.equal(need("It runs in the cloud.", "scale-number"), "required");
    assert.equal(need("It runs in the cloud.", "compression-method"), "hidden");
    assert.equal(need("It runs on the device.", "scale-number"), "hidden");
    assert.equal(need("It runs on the device and in the cloud.", "scale-number"), "required");
    assert.equal(need("Nobody knows yet where it runs.", "scale-number"), "recommended");
    assert.equal(need("Predictions are made in a nightly batch job.", "latency-number"), "hidden");
    // A task may be only one of several, so a guess hides nothing.
    assert.equal(need("It is a ranking problem.", "error-priority"), "required");
    assert.equal(need("It is a binary classification problem.", "error-priority"), "required");
  });

  it("counts what is answered and not applicable of what is required", () => {
    const none = check("# T\n");
    const some = check("# T\n\n<!-- design-doc: na loss-named -- nothing is trained -->\n\nThe metric is PR-AUC.\n");
    assert.equal(none.answered, 0);
    assert.equal(some.answered, 2);
    assert.equal(some.required, none.required);
  });

  it("quotes what matched, without a hole in it", () => {
    const { status, evidence } = states("Recall subject to TBD(precision).").get("fpfn-pair") ?? {};
    assert.equal(status, "partial");
    assert.equal(evidence?.reason, "“Recall subject to” stands beside a placeholder");
  });

  it("finds nothing answered in a skeleton", () => {
    const steps = template().steps.map(({ title, sections }) => {
      const texts = sections.map((section) => `${"#".repeat(section.level)} ${section.title}\n\n${section.skeleton}`);
      return [`## ${title}`, ...texts].join("\n\n");
    });
    const answered = items(check(`# T\n\n${steps.join("\n\n")}\n`)).filter(({ status }) => status === "answered");
    assert.deepEqual(
      answered.map(({ item }) => item.id),
      [],
    );
  });

  it("gives every item a status and every place inside the text, whatever the text", () => {
    const lines = fc.constantFrom(
      "# Data",
      "- recall ",
      "| a | b |",
      "|--|--|",
      "50 ms?",
      "**Loss**",
      "TBD(x)",
      "```",
      "> ",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(lines, fc.string({ unit: anyCharacter })), { maxLength: 12 }), (parts) => {
        const text = parts.join("\n");
        for (const { evidence } of items(check(text))) {
          if (evidence) assert.ok(0 <= evidence.span.start && evidence.span.end <= text.length);
        }
      }),
      { numRuns: 50 },
    );
  });
});

function template(): NonNullable<ReturnType<typeof templateById>> {
  const found = templateById("eight-step");
  assert.ok(found);
  return found;
}

function check(text: string): Checklist {
  const document = parseDocument(text);
  return assess(document, template(), collectQuantities(document), readDirectives(document));
}

function items({ steps }: Checklist): ItemState[] {
  return steps.flatMap(({ sections }) => sections.flatMap((section) => section.items));
}

function states(text: string): Map<string, ItemState> {
  return new Map(items(check(text)).map((state) => [state.item.id, state]));
}
