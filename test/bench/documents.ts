/**
 * Design docs made up for measuring: the same ones in every run, about 200 lines each. A template's phrases stand in them
 * 600 times in a thousand words (in real ones 500 to 570 times), and in a hundred lines are 37 numbers and 19 list items.
 */

/** `count` different documents. */
export function documents(count: number): string[] {
  return Array.from({ length: count }, (_, index) => documentOf(index));
}

/** One document of about so many lines. */
export function longDocument(lines: number): string {
  const parts: string[] = [];
  for (let index = 0, length = 0; length < lines; index++) {
    const part = documentOf(index).replace(/^---[\s\S]*?---\n/, index === 0 ? "$&" : "");
    parts.push(part);
    length += part.split("\n").length;
  }
  return parts.join("\n");
}

function documentOf(seed: number): string {
  const random = generator(seed + 1);
  const steps = titles.map((title, index) => step(title, index + 1, random));
  return `---\ndesign-doc: eight-step\n---\n\n# Design ${seed}\n\n${drawing(random)}\n${steps.join("\n")}`;
}

const titles = [
  "Requirements",
  "Define the ML/CV problem",
  "Evaluation and metrics",
  "Data handling",
  "Main components",
  "Deployment",
  "Monitoring and online evaluation",
  "Scaling",
];

function step(title: string, number: number, random: () => number): string {
  return `## Step ${number}. ${title}

### Part ${number}.1

${paragraph(random)}
${paragraph(random)}

- **${titled(word(random))} ${word(random)}:** ${sentence(random)}
- ${sentence(random)}
  - ${sentence(random)}
  - \`${word(random)}_${word(random)}\` ${sentence(random)}
- ${sentence(random)}

### Part ${number}.2

${paragraph(random)}

| Stage | p50 | p99 |
|---|---|---|
| ${word(random)} | ${whole(random, 20)} ms | ${whole(random, 90)} ms |
| ${word(random)} | ${whole(random, 20)} ms | ${whole(random, 90)} ms |

Load: ${whole(random, 50)}M users × ${whole(random, 9)} requests per day, see [the notes](https://example.org/${word(random)}).
`;
}

function drawing(random: () => number): string {
  const nodes = Array.from({ length: 5 }, () => word(random));
  const arrows = nodes.map((node, index) => `  ${node} --> ${nodes[index + 1] ?? "end"}`);
  return `\`\`\`mermaid\nflowchart LR\n${arrows.join("\n")}\n\`\`\`\n`;
}

function paragraph(random: () => number): string {
  return Array.from({ length: 4 }, () => sentence(random)).join(" ");
}

function sentence(random: () => number): string {
  const words = Array.from({ length: 9 + whole(random, 8) }, () => word(random)).join(" ");
  return `${titled(words)}${random() < 0.2 ? ` takes ${whole(random, 500)} ms` : ""}.`;
}

function titled(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Most words of a document are of no interest to the checklist. */
function word(random: () => number): string {
  const words = random() < 0.14 ? ofTheField : common;
  return words[Math.floor(random() * words.length)] ?? "model";
}

function whole(random: () => number, below: number): number {
  return 1 + Math.floor(random() * below);
}

const ofTheField =
  "model data camera operator alarm recall precision frame latency budget train test split drift label user request service device accuracy baseline loss feature queue shard cost false positive negative threshold retrain deploy edge cloud privacy metric online offline batch sensor image video defect shift dataset labels drift classes imbalance augmentation pretrained embedding ranking pipeline schema retention consent bias error rollback canary dashboard alert owner goal scope constraint risk assumption throughput memory gpu cpu battery network bandwidth quantization pruning distillation validation holdout leakage cross fold seed confusion matrix auc iou map roc f1 regression classification detection segmentation tracking".split(
    " ",
  );

const common =
  "the a of in to and with for is are was that this it as on at by from which they we there when then each one two new old part side word place time work week plan need make take give keep find show look read write come leave open close begin end long short small large early late first last same other next only also still even more less most much many few some any all both own such while where because before after under over between through again still rather quite team plant table page line road paper glass water house letter story winter summer market office".split(
    " ",
  );

/** Mulberry32, a small generator of pseudo-random numbers below 1. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
