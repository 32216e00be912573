/** "A 50 ms model at 30 fps": a frame rate and a time per frame that cannot both be true. */

import type { StatedQuantity } from "../calc/calculation.ts";
import { type Block, type DesignDoc, sentencesIn } from "../document/index.ts";
import { contains, type Span, slice } from "../text/span.ts";
import { formatValue, NO_NOUNS, TIME } from "../units/index.ts";
import { besides, type Line, linesOf, sectionsWith, textOfSection } from "./lines.ts";
import type { Report, Rule, RuleContext } from "./rule.ts";

export const fpsLatencyConflict: Rule = {
  id: "fps-latency-conflict",
  summary: "The time per frame fits the frame rate",
  why: "At 30 fps a frame lasts 33.3 ms; a 50 ms model drops every second frame, and the queue grows until it does.",
  severity: "error",
  aboutNumbers: true,
  examples: {
    bad: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\nThe camera delivers 30 fps and the model takes 50 ms per frame.\n",
    good: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\nThe camera delivers 30 fps and the model takes 25 ms per frame.\n",
  },
  *check(context) {
    if (!context.quantities.some(isFrameRate)) return;
    const told = new Set<StatedQuantity>();
    for (const { sentence, rates, times } of sentencesWithBoth(context)) {
      const text = slice(context.document.prose, sentence);
      for (const time of times) {
        told.add(time);
        if (!framesAreShared.test(text)) yield* judge(context.document, sentence, rates, time);
      }
    }
    yield* acrossLines(context, told);
    yield* acrossSections(context, told);
  },
  fix({ data }) {
    const { span, text } = data as ConflictData;
    return { title: `Replace by ${text}`, edits: [{ span, text }] };
  },
};

interface ConflictData {
  readonly span: Span;
  readonly text: string;
}

interface Candidates {
  readonly sentence: Span;
  readonly rates: readonly StatedQuantity[];
  readonly times: readonly StatedQuantity[];
}

/** Rounding in the text is no conflict: 33 ms is as good as 33.3 ms, and a budget of 16 ms as good as 16.7. */
const tolerance = 0.02;
const roundingTolerance = 0.05;

/** Several workers, skipped frames, overlapping stages, or work that is done later: then a frame may take longer than the time between two. */
const framesAreShared =
  /pipelin|parallel|concurren|workers?\b|async|batch|\bevery (?:\w+(?:st|nd|rd|th)|other|second|third|\d)|\bskip|sampl|stride|streams|cameras|end[- ]to[- ]end|label|annotat|train|конвейер|параллел|пропуск|кажд[a-zа-яё]+ (?:втор|трет|пят)/i;

/** Words that tie a time to one frame, close to the time itself. */
const perFrame =
  /\bframe (?:budget|time)|per[- ]frame|\b(?:a|each|every|one) frame|\/\s*frame|inference|\bmodel\b|\bnetwork\b|\bdetector\b|forward pass|на кадр|модел|инференс/i;

/** Between a rate and a time: nothing but a sign or words that make the time the budget of that rate. */
const statesBudget =
  /^\s*(?:→|->|=>|=|≈|~|\()\s*$|^[\s,:=→(]*(?:i\.e\.,?\s*)?(?:(?:a|the)\s+)?(?:per-)?frame budget(?:\s+(?:of|is))?[\s:=→]*$/i;

/** One walk along sentences and quantities, which are both in document order. */
function* sentencesWithBoth({ document, quantities }: RuleContext): Iterable<Candidates> {
  const relevant = quantities.filter((quantity) => isFrameRate(quantity) || quantity.kind === "time");
  if (!relevant.some(isFrameRate)) return;
  let next = 0;
  for (const block of document.blocks) {
    while ((relevant[next]?.span.end ?? Number.POSITIVE_INFINITY) <= block.span.start) next++;
    const first = next;
    while ((relevant[next]?.span.end ?? Number.POSITIVE_INFINITY) <= block.span.end) next++;
    if (next - first > 1) yield* inSentences(document, block, relevant.slice(first, next));
  }
}

function* inSentences(document: DesignDoc, block: Block, quantities: readonly StatedQuantity[]): Iterable<Candidates> {
  for (const sentence of sentencesIn(document.prose, block.span)) {
    const inside = quantities.filter(({ span }) => contains(sentence, span));
    const rates = inside.filter(isFrameRate);
    const times = inside.filter(({ kind }) => kind === "time");
    if (rates.length > 0 && times.length > 0) yield { sentence, rates, times };
  }
}

function isFrameRate({ kind, unit }: StatedQuantity): boolean {
  return kind === "rate" && /^(?:fps|frames?\s*(?:\/\s*s|per second)|к\/с|кадр)/i.test(unit);
}

function* judge(
  { prose }: DesignDoc,
  sentence: Span,
  rates: readonly StatedQuantity[],
  time: StatedQuantity,
): Iterable<Report> {
  const slowest = rates.reduce((a, b) => (b.value < a.value ? b : a));
  const stated = rates.find((rate) => statesBudget.test(prose.slice(rate.span.end, time.span.start)));
  if (stated && Math.abs(stated.value * time.value - 1) > roundingTolerance) {
    yield report(time, stated, 1 / stated.value, "the frame budget is");
  } else if (isLate(time, slowest) && perFrame.test(around(prose, sentence, time.span))) {
    yield report(time, slowest, 1 / slowest.value, "a frame lasts");
  }
}

/** “We process 60 fps. Inference takes 22 ms per frame.”: in one section there is one rate, and one line gives the time. */
function* acrossLines(context: RuleContext, told: ReadonlySet<StatedQuantity>): Iterable<Report> {
  for (const section of sectionsWith(context, isFrameRate)) {
    const lines = linesOf(context, section);
    const [rate, ...others] = lines.flatMap(({ text, quantities }) =>
      shownOnly.test(text) ? [] : quantities.filter(isFrameRate),
    );
    if (!rate || others.some(({ value }) => value !== rate.value)) continue;
    const late = lines.flatMap((line) =>
      line.quantities.filter((time) => isLate(time, rate) && isTimeOfFrame(line, time)),
    );
    const [time] = late.filter((candidate) => !told.has(candidate));
    if (!time || mayLast(textOfSection(context, section))) continue;
    yield report(time, rate, 1 / rate.value, "a frame lasts");
  }
}

/** “50 fps, every frame is processed” in one section, “30 ms for each frame” in another: the only rate of the document. */
function* acrossSections(context: RuleContext, told: ReadonlySet<StatedQuantity>): Iterable<Report> {
  if (!everyFrame.test(context.document.prose)) return;
  const [rate, ...others] = context.quantities.filter(isFrameRate);
  if (!rate || others.some(({ value }) => value !== rate.value)) return;
  for (const section of sectionsWith(context, (time) => time.kind === "time" && isLate(time, rate))) {
    if (contains(section.span, rate.span) || mayLast(textOfSection(context, section))) continue;
    for (const line of linesOf(context, section)) {
      const isProse = line.statement.block.kind !== "row";
      const time = isProse && line.quantities.find((late) => isLate(late, rate) && isTimeOfFrame(line, late));
      if (time && !told.has(time)) return yield report(time, rate, 1 / rate.value, "a frame lasts");
    }
  }
}

/** It takes longer than the time between two frames. */
function isLate(time: StatedQuantity, rate: StatedQuantity): boolean {
  return time.value * rate.value > 1 + tolerance;
}

const everyFrame =
  /\b(?:every|each) (?:single )?frame (?:is|must be|has to be|gets) (?:process|analy[sz]|evaluat|inspect|classif|looked)|\ball frames are (?:process|analy[sz]|evaluat|inspect)|\b(?:process|analy[sz]e)s? (?:every|each) frame|\bno frames? (?:is|are|may be|must be) (?:skipped|dropped)|кажд[а-яё]+ кадр (?:обрабат|анализ)/i;

/** What makes two lines speak of different frames, or of frames that need not be finished before the next one. */
const framesLast =
  /pipelin(?:ed|ing)|parallel|concurren|workers?\b|async|batch|\b(?:every|each) (?:\w+(?:st|nd|rd|th)|other|second|third|\d)|\bskip|sampl|stride|\bof \d+ frames|конвейер|параллел|пропуск|кажд[a-zа-яё]+ (?:втор|трет|пят)/i;

function mayLast(text: string): boolean {
  return framesLast.test(text) && framesLast.test(text.replace(nothingSkipped, ""));
}

const nothingSkipped = /\b(?:no|nothing|none|never|without)\b[^.;|]{0,20}\bskip\w*/gi;

/** A rate at which nothing is analyzed. */
const shownOnly = /screen|display|\bUI\b|drawn|render/i;

/** The words right beside the time say that one frame takes so long, and nothing says that this was or could be. */
function isTimeOfFrame(line: Line, time: StatedQuantity): boolean {
  if (time.kind !== "time" || notPlanned.test(line.text)) return false;
  const { before, after } = besides(line, time);
  if (ofSomeFrames.test(after.slice(0, 40))) return false;
  return ofOneFrame.test(`${time.unit}${after.slice(0, 30)}`) || timeOfModel.test(before);
}

const ofOneFrame =
  /(?:\b(?:per|for|on|each|every|an?)|\/)\s*(?:(?:each|every|one|single)\s+)?(?:frame|image|picture)\b|на (?:один |каждый )?кадр/i;
const ofSomeFrames = /frame (?:that|which|where|if|with)\b|flagged/i;
const timeOfModel =
  /(?:inference|per[- ]frame|frame processing|processing|model) (?:time|latency)|(?:time|latency|inference) (?:per|for each|of each) (?:frame|image)|\binference\b[^|]{0,12}$|forward pass|врем[a-zа-яё]+ (?:инференса|обработки кадра)/i;
const notPlanned =
  /\b(?:was|were|took|had|would|could|old|nightly|audit|offline|previous|today|currently|clip|label\w*|annotat\w*|train\w*|end[- ]to[- ]end|cloud)\b|\bCPU\b.*\bGPU\b|\bGPU\b.*\bCPU\b|раньше|разметк/i;

function report(time: StatedQuantity, rate: StatedQuantity, budget: number, words: string): Report {
  const text = formatValue(budget, TIME, NO_NOUNS);
  const fps = `${Number(rate.value.toPrecision(4))} fps`;
  const data: ConflictData = { span: time.span, text };
  const related = [{ span: rate.span, message: `The frame rate: ${fps}` }];
  const written = formatValue(time.value, TIME, NO_NOUNS);
  return { span: time.span, message: `At ${fps} ${words} ${text}, and the text says ${written}.`, data, related };
}

function around(prose: string, sentence: Span, { start, end }: Span): string {
  return prose.slice(Math.max(sentence.start, start - 40), Math.min(sentence.end, end + 40));
}
