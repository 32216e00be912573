/** “Then we A/B test and check the p-value”: an experiment without the parts that make it one. */

import { isSettled, type Mention, type SectionState } from "../checklist/index.ts";
import type { DesignDoc } from "../document/index.ts";
import { slice } from "../text/span.ts";
import { isAside, sectionState } from "./places.ts";
import type { Rule, RuleContext } from "./rule.ts";

export const abTestIncomplete: Rule = {
  id: "ab-test-incomplete",
  summary: "An experiment that is announced has all of its parts",
  why: "The p-value is an outcome, not a plan. What is not fixed before the start, such as size, unit and stop rule, is chosen afterwards to fit.",
  severity: "warning",
  examples: {
    bad: "---\ndesign-doc: eight-step\n---\n# Feed ranking\n\nThen we A/B test the new ranking and check the p-value.\n",
    good: "---\ndesign-doc: eight-step\n---\n# Feed ranking\n\nWe A/B test the new ranking. The metric is the click-through rate. H0: there is no difference. α = 5 %, power 80 %, MDE 0.5 points, so 10,000 users per arm. Unit of randomization: the user. Guardrail: latency; stop rule: a drop of 2 points.\n",
  },
  *check(context) {
    const own = sectionState(context.checklist, "ab-test");
    const announced = (context.wording?.mentions("ab") ?? []).filter((mention) => isAnnounced(mention));
    const place = announced[0]?.span ?? (own && isBegun(context, own) ? own.match?.heading.content : undefined);
    if (!place) return;
    const around = textAround(context, announced, own);
    const missing = parts.filter(({ pattern }) => !pattern.test(around));
    // Somebody who names most of the parts knows the rest.
    if (missing.length < fewest) return;
    const message = `This experiment is announced without ${listed(missing.map(({ name }) => name))}.`;
    yield { span: place, message, covers: openItems(own) };
  },
};

const fewest = 3;

interface Part {
  readonly name: string;
  readonly pattern: RegExp;
}

const parts: readonly Part[] = [
  {
    name: "a metric that decides",
    pattern: /metric|\bCTR\b|conver[st]|revenue|retention|rate\b|engagement|watch time|метрик|конверси|выручк|指标/i,
  },
  {
    name: "a null hypothesis",
    pattern: /null hypothes|\bH[0₀]\b|hypothes[ie]s|no (?:difference|effect)|гипотез|假设/i,
  },
  {
    name: "a significance level",
    pattern: /significan|(?<![a-zа-яё])α(?![a-zа-яё])|\balpha\b|confidence|type i error|95 ?%|0\.05|значимост|显著/i,
  },
  { name: "a power", pattern: /\bpower\b|type ii error|(?<![a-zа-яё])β(?![a-zа-яё])|мощност|功效/i },
  {
    name: "a minimum detectable effect",
    pattern:
      /\bMDE\b|minimum detectable|effect size|(?:increase|uplift|improvement|lift|gain)[^.\n]{0,20}(?:at least|by|of) \d|минимальн[a-zа-яё]+ (?:детект|обнаруж)/i,
  },
  {
    name: "a sample size or duration",
    pattern:
      /sample size|per (?:arm|group|variant)|duration|\d+[- ](?:day|week|month|hour)|(?:one|two|three|four) weeks?|for \w+ weeks|размер выборк|длительност|недел|样本量/i,
  },
  {
    name: "a unit of randomization",
    pattern:
      /randomi[sz]|unit of|split(?:ting)? (?:by|strategy)|atomic observation|switchback|(?:split|divid|assign|bucket)\w* (?:the |our |all )?(?:users?|traffic|sessions?|customers?|stores?)|by user|half of|\d+ ?% of (?:the )?(?:users?|traffic)|control group|рандомиз|контрольн[a-zа-яё]+ (?:групп|[a-zа-яё]+ B)|分流/i,
  },
  {
    name: "a guardrail",
    pattern:
      /guardrail|must not (?:drop|fall|degrade|rise|increase)|do no harm|barrier|(?:counter|control)[- ]metrics?|контрольн[a-zа-яё]+ метрик|护栏/i,
  },
  { name: "a stop rule", pattern: /\bstop(?:s|ping|ped)?\b|abort|peek|roll(?:ed)? ?back|early|sequential|остан/i },
];

/** Planned here, not told of others or of the past. */
function isAnnounced({ statement, span }: Mention): boolean {
  const { weakness, block, text } = statement;
  if (weakness || isAside(block)) return false;
  const before = text.slice(0, span.start - statement.span.start);
  if (told.test(text) || /\b(?:no|not|without|instead of|before)\W+(?:\w+\W+){0,3}$/i.test(before)) return false;
  if (/\b(?:instead of|rather than) (?:an? |the )?(?:A\s?[/-]\s?B|AB)/i.test(text)) return false;
  return isTest.test(text) && (plan.test(text) || isOneTest(text));
}

/** Said of one experiment and not of experiments: “the new ranker is launched in an A/B test”. */
function isOneTest(text: string): boolean {
  return oneTest.test(text) && !ofTests.test(text);
}

const oneTest =
  /\b(?:in|by|behind|with|via|through|as|after) (?:an? |one |the )?(?:online |controlled )?A\s?[/\\-]\s?B[\s-]*(?:test|experiment|trial)\b|\b(?:an|one|the) (?:online )?A\s?[/\\-]\s?B[\s-]*(?:test|experiment|trial)\b (?:decides|is|runs|shows|on|of|with|for)\b|(?:rollout|launch|online evaluation|evaluation|validation)\s*[:–—]\s*(?:an? )?(?:online )?A\/?B[\s-]*(?:test|experiment)\b/i;
const ofTests =
  /\b(?:if|results? of|metrics? of|correlat\w*|compared to|unlike|analys\w*|explain\w*|learn\w*|question|support\w*|design of|described|documented|old|rose|fell|grew|increased|decreased|stores?|who was)\b/i;

/** A platform or a dashboard for experiments is no experiment. */
const isTest =
  /\b(?:A\s?[/\\-]\s?B|AB)[\s-]*(?:test|experiment|trial|тест)|split test|controlled experiment|а\/?б[\s-]*тест|(?:A\/B|AB)\s?(?:实验|测试)/i;

const plan = /\b(?:we|will|then|plan|planned|let us)\b|провед|запуст|провод|планир/i;

const told =
  /\b(?:e\.g|can|could|may|might|either|such as|how|pattern|was|were|had|showed|shown|found|ran|reported|previous|last|earlier|paper|et al|course|blog|article|book|platform|framework|tools?|library|infrastructure)\b|https?:/i;

/** A heading with nothing below it, or with a skeleton to be filled in, is not yet a plan. */
function isBegun({ document }: RuleContext, { match }: SectionState): boolean {
  if (!match || !isTest.test(match.heading.text) || told.test(match.heading.text)) return false;
  if (match.section.heading !== match.heading) return hasListBelow(document, match.heading.span.end);
  const below = document.text.slice(match.heading.span.end, match.section.span.end);
  return plan.test(below) && !/\bTBD\b/.test(below);
}

/** A bare point of a list is a word, one with points below it the start of a plan. */
function hasListBelow({ blocks, text }: DesignDoc, end: number): boolean {
  const at = blocks.findIndex(({ span }) => span.end >= end);
  const below = blocks[at + 1];
  if (!below?.item || /\bTBD\b|\[NO INFO\]/.test(slice(text, below.span))) return false;
  return below.item.depth > (blocks[at]?.item?.depth ?? 0);
}

/** The sections in which the experiment is spoken of. */
function textAround({ document }: RuleContext, announced: readonly Mention[], own: SectionState | undefined): string {
  const sections = new Set(announced.map(({ statement }) => statement.block.section));
  if (own?.match) sections.add(own.match.section);
  return [...sections].map(({ span }) => slice(document.prose, span)).join("\n");
}

/** The template's own questions about the experiment; this rule names what is open in one message. */
function openItems(own: SectionState | undefined): readonly string[] {
  return own?.items.filter((state) => !isSettled(state)).map(({ item }) => item.id) ?? [];
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
