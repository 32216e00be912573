/** “No cloud” here, an endpoint in the cloud there: two statements about where it runs that cannot both hold. */

import type { Mention } from "../checklist/index.ts";
import { isOwn } from "./places.ts";
import type { Report, Rule, RuleContext } from "./rule.ts";

export const deploymentConflict: Rule = {
  id: "deployment-conflict",
  summary: "All statements about where it runs can hold at once",
  why: "Whoever builds the edge box and whoever rents the endpoint both followed the document.",
  severity: "warning",
  examples: {
    bad: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\nInference runs on the edge device, there is no cloud.\n\n## Serving\n\nThe model is served from a SageMaker endpoint.\n",
    good: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\nInference runs on the edge device, there is no cloud on the request path.\n\n## Training\n\nThe model is trained in the cloud and sent to the devices.\n",
  },
  *check(context) {
    const serving =
      own(context, "cloud-serving").find(({ statement }) => !otherUse.test(statement.text)) ?? sentAway(context);
    const closed = own(context, "no-cloud")[0] ?? (serving && ruledOut(context)[0]);
    if (!closed) {
      if (serving) yield* atTwoPlaces(context, serving);
    } else if (serving)
      yield report(closed, serving, "The text rules the cloud out for inference, and here inference runs there.");
    else yield* withoutPath(context, closed);
  },
};

function own({ wording }: RuleContext, lexicon: string): Mention[] {
  return wording?.mentions(lexicon).filter(({ statement }) => isOwn(statement)) ?? [];
}

/** What requests need goes to a named cloud, whichever verb sends it there. */
function sentAway({ document, wording }: RuleContext): Mention | undefined {
  if (!partsOfCloudNames.some((name) => document.prose.includes(name))) return undefined;
  return matching(wording, sends).find(({ statement }) => !otherUse.test(statement.text));
}

/** More words that keep all of it on the device, read where the cloud comes up. */
function ruledOut({ wording }: RuleContext): Mention[] {
  return matching(wording, staysHere);
}

function matching(wording: RuleContext["wording"], pattern: RegExp): Mention[] {
  const found: Mention[] = [];
  for (const statement of wording?.statements() ?? []) {
    const match = pattern.exec(statement.text);
    if (!match || !isOwn(statement)) continue;
    const start = statement.span.start + match.index;
    found.push({ statement, span: { start, end: start + match[0].length } });
  }
  return found;
}

/** Of providers, services and regions; texts are looked through for plain words much faster than for a pattern. */
const partsOfCloudNames = "AWS|GCP|Azure|Cloud Run|Lambda|SageMaker|Vertex|-west-|-east-|-central-|-north|-south".split(
  "|",
);
const sends =
  /\b(?:posted|sent|uploaded|submitted|forwarded|calls?|computed|summari[sz]ed)\b[^.;]{0,60}\b(?:AWS|GCP|Azure|Cloud Run|Lambda|SageMaker|Vertex|(?:eu|us|ap)-[a-z]+-\d)\b/;
const staysHere =
  /\bnever leaves? (?:it|the \w+)|\b(?:must|has to) (?:work|run) offline|\bno cloud connection\b|\bruns? (?:entirely|fully|only|completely) on the (?:phone|device|camera|box)/i;

/** The same model is said to run on the edge in one section and in the cloud in another. */
function* atTwoPlaces(context: RuleContext, serving: Mention): Iterable<Report> {
  const edge = own(context, "edge-serving").find(
    ({ statement }) => !otherUse.test(statement.text) && isFirmly.test(statement.text),
  );
  const isApart = edge && edge.statement.block.section !== serving.statement.block.section;
  if (!isApart || !isFirmly.test(serving.statement.text) || shared.test(context.document.prose)) return;
  const message = "The text runs inference on the edge, and here it runs in the cloud. Say which, or what runs where.";
  yield { span: serving.span, message, related: [{ span: edge.span, message: "Here it runs on the edge" }] };
}

/** It is the model that runs there, as a fact. */
const isFirmly = /^(?:the|our) (?:model|inference|detector|classifier|network|system)\b|^inference\b/i;
/** Then both may be true: two models, or two ways. */
const shared =
  /hybrid|cascade|hard cases|fall(?:s)?[- ]?back|second model|smaller model|large model|teacher|split inference|offload|either|depending on|option|phase \d|pilot/i;

/** Training, telemetry and downloads may well use the cloud; so may what is rejected. */
const otherUse =
  /train|telemetry|monitor|download|update|fallback|instead|rather|not |no |never|without|alternativ|annotat|label|weights|checkpoint|crash|\blogs?\b|reports?\b|backup|optional|(?:with|given) a? ?(?:network|connection)|when (?:online|connected)|if /i;

/** Data comes back from a device that nothing leaves. */
function* withoutPath(context: RuleContext, closed: Mention): Iterable<Report> {
  const [returned] = own(context, "data-returns");
  if (!returned || path.test(context.document.prose)) return;
  const message =
    "Nothing leaves the device, and here data comes back from it. Say on which path and with whose consent.";
  yield { ...report(closed, returned, message), severity: "information" };
}

const path =
  /\bsync|upload|transfer|transmi|network|nightly|export|\bUSB\b|bandwidth|wi-?fi|\bLTE\b|connected|federated|on-?prem|local server|gateway|синхрон|выгруз|сеть|сети/i;

function report(closed: Mention, { span }: Mention, message: string): Report {
  return { span, message, related: [{ span: closed.span, message: "Here the cloud is ruled out" }] };
}
