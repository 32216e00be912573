/**
 * What the set-up flow, the six-step and the four-step template ask of their own: for each question a sentence that
 * answers it, and the nearest one that does not.
 */

import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { analyze } from "../../src/core/analysis.ts";
import { templateById } from "../../src/core/templates/index.ts";

type Case = readonly [item: string, answers: string, does_not: string];

const tables: Readonly<Record<string, readonly Case[]>> = {
  "set-up-flow": [
    [
      "prompt-restated",
      "Given a list of tweets, we train a model that predicts the probability of engagement and orders them by it.",
      "Given the deadline, we keep the first version small.",
    ],
    [
      "prompt-restated",
      "Дан запрос и список документов, ранжируем их по релевантности.",
      "Дан срок: до конца квартала.",
    ],
    [
      "probes",
      "## Setting up the problem\n\n- Q: generic or specialised search? → generic\n- Q: who sees the result? → signed-in users",
      "## Setting up the problem\n\nThe feed is shown to members, posts come from friends.",
    ],
    ["how-fast", "The page must be back within 200 ms at p99.", "The index is rebuilt within two days."],
    [
      "how-many-requests",
      "Search receives 10,000 queries per second at peak.",
      "Search answers many kinds of queries.",
    ],
    [
      "how-many-items",
      "For one query we choose from 100M documents in the index.",
      "We answer 10,000 queries per second.",
    ],
    ["how-many-items", "Выбираем из 20 000 товаров на запрос.", "Обслуживаем 2000 запросов в секунду."],
    [
      "component-metric",
      "Retrieval is judged by recall at 500, the ranker by NDCG@10.",
      "Retrieval feeds the ranker, which orders the page.",
    ],
    ["e2e-metric", "End to end we watch session success rate.", "End to end the request takes four hops."],
    [
      "stage-counts",
      "Retrieval narrows from 100M documents to 500, and the ranker orders those.",
      "Retrieval narrows the corpus, and the ranker orders the rest.",
    ],
    [
      "stage-times",
      "The tree model takes 1 µs per document on 1000 shards.",
      "The tree model is faster than the network.",
    ],
    ["funnel-closes", "The total latency is 180 ms of a 200 ms budget.", "The total number of stages is three."],
    [
      "source-chosen",
      "Labels come from click logs, because people would cost too much.",
      "Labels are stored beside the features.",
    ],
    [
      "negatives",
      "Posts that were shown but not clicked serve as negatives.",
      "Negative feedback such as hides is a guardrail; false negatives are worse.",
    ],
    ["negatives", "Негативные примеры берём случайно из показанного.", "Отрицательный эффект пока не замечен."],
    [
      "cross-features",
      "The strongest features are how often the user opened posts of this author, and their watch history.",
      "The model is trained with cross entropy and cross validation.",
    ],
    [
      "stage-model",
      "A logistic regression scores candidates in the first stage, a transformer does the ranking of the last 500.",
      "A logistic regression predicts the click.",
    ],
    ["pretrained", "The text encoder is pretrained on Wikipedia and frozen.", "The text encoder has twelve layers."],
    ["model-shortlist", "The two best models by NDCG go online.", "The best models are listed on the test set page."],
    [
      "ship-rule",
      "We launch the ranker if session success rises by 1 % and hides do not rise.",
      "We launch the ranker in March; abort the test if errors rise.",
    ],
    [
      "gap-debug",
      "When offline gains do not show online, we compare logged and recomputed features.",
      "Offline we report NDCG, online the success rate.",
    ],
    ["monitor-v1", "After launch, dashboards in Grafana track drift of the scores.", "The first version has no cache."],
    [
      "complexities",
      "Training a forest costs O(n f log n) and one evaluation O(f d).",
      "Training a forest is simple and needs little tuning.",
    ],
    ["capacity-qps", "One server handles 120 queries per second.", "One server has 64 GB of memory."],
    [
      "online-collection",
      "The current popularity ranker logs every impression and click, which become labels.",
      "The current ranker sorts by popularity.",
    ],
    [
      "offline-collection",
      "Crowdsourcing labels 10,000 query and page pairs for $3,000.",
      "The crowd in the stadium is not our audience.",
    ],
    [
      "creative-collection",
      "We add synthetic queries that a language model writes for rare pages.",
      "We add pages that were forgotten.",
    ],
  ],
  "six-step": [
    ["business-question", "Fewer returns would save $2M a year in revenue.", "The service is written in Go."],
    ["qps", "The service receives 300 requests per second.", "The service receives requests from the app."],
    [
      "data-size",
      "The archive holds 40 TB of recordings and grows by 100 GB a day.",
      "The service must use less than 2 GB of memory.",
    ],
    ["data-size", "В архиве 2 млн изображений.", "Памяти на устройстве 2 ГБ."],
    [
      "latency",
      "The decision must come back within 100 ms.",
      "The decision about the vendor must come back within 3 weeks.",
    ],
    ["energy", "## Problem clarification\n\nOn the phone it may draw 2 W.", "On the phone it shows a power button."],
    ["memory-limit", "The model size must stay below 6 MB.", "The videos are 6 MB each."],
    [
      "corner-cases",
      "It must survive glare, night shifts and other corner cases.",
      "Each case is packed in the corner of the hall.",
    ],
    ["nines", "Availability is 99.95 %.", "Availability is discussed with the operators."],
    ["redundancy", "A hot standby in another zone takes over.", "Redundant features are removed before training."],
    [
      "consistency",
      "Eventual consistency is enough for the counters.",
      "Temporal consistency between frames improves the mask.",
    ],
    [
      "delivery",
      "Results are pushed to the operator's screen over a websocket.",
      "We push the model to production monthly.",
    ],
    ["log-signal", "Clicks and skips in the logs serve as labels.", "Logs of the server are rotated daily."],
    ["log-signal", "Клики из логов служат метками.", "Логи хранятся неделю."],
    ["human-labels", "Two radiologists label 5,000 scans at $4 each.", "The button labels are translated."],
    [
      "transform",
      "Raw events are parsed, deduplicated and joined with the orders.",
      "The team joined the company in May.",
    ],
    ["distribution", "The fraud rate is 0.1 %.", "The fraud team meets weekly."],
    [
      "feature-analysis",
      "SHAP shows that device age and amount carry most of the signal.",
      "The amount is shown in dollars.",
    ],
    ["dim-reduction", "PCA keeps 32 of 200 dimensions.", "The part has the dimensions 20 × 30 mm."],
    ["outliers", "Outliers above the 99th percentile are clipped.", "Outlier detection is the task itself."],
    ["model-type", "It is a binary classification per payment.", "It is a binary file per payment."],
    ["model-metric", "The model is judged by PR-AUC.", "The model is judged by the team."],
    ["business-metric-named", "Chargebacks and churn are what moves.", "The belt is what moves."],
    [
      "system-metric",
      "Latency at p99 stays below 50 ms and power below 5 W.",
      "Latency matters, and training takes 5 hours.",
    ],
    ["one-backbone", "Both heads share one backbone to save memory.", "Both teams share one room."],
    ["memory-compute", "The network has 4 GFLOPs and its weights take 12 MB.", "The network is slow on Mondays."],
    ["loss-named", "We minimise focal loss.", "The loss of revenue is small."],
    ["architecture-named", "A MobileNetV3 with two heads is trained.", "A person with two heads is rare."],
    ["optimiser", "AdamW with a cosine schedule, learning rate 3e-4.", "The team optimises its meetings."],
    [
      "regularisation",
      "Dropout of 0.2 and weight decay keep it from memorising.",
      "K-fold cross validation on five folds.",
    ],
    ["imbalance-method", "We use class weights and oversampling.", "We use load balancing."],
    [
      "overfit-check",
      "The gap between training and validation loss tells when it overfits.",
      "First we overfit one batch.",
    ],
    ["gradients", "Batch normalisation and gradient clipping at 1.0.", "Gradient boosting with 500 trees."],
    [
      "offline-protocol",
      "The last month is the test set, the month before it the validation set.",
      "The last month was rainy.",
    ],
    ["skew-monitored", "Data drift is checked with PSI every day.", "The camera drifts on its mount."],
    [
      "freshness-monitored",
      "An alert fires when the model is older than 30 days; model age is on the dashboard.",
      "Fresh bread is one of the categories.",
    ],
  ],
  "four-step": [
    [
      "when-used",
      "When an anomaly appears, the operator gets an alert on the screen of the station.",
      "The operator started in 2020.",
    ],
    ["when-used", "Оператор видит предупреждение на экране.", "Оператор работает в две смены."],
    ["train-metric", "In training we watch recall.", "In training we watch the clock."],
    ["use-metric", "In use the dismissal rate of the operators counts.", "In use the belt is loud."],
    [
      "model-count",
      "One model for all stations; different light is met by augmentation.",
      "One person looks after all stations.",
    ],
    ["people", "Two engineers work on it for two weeks.", "Two cameras watch 12 people on the line."],
    [
      "availability",
      "The plant has 1000 videos of the process with the time of each anomaly.",
      "The plant has a second floor.",
    ],
    [
      "annotation",
      "Two inspectors annotate the clips, and a third settles disagreement.",
      "Two inspectors walk the line.",
    ],
    [
      "user-data",
      "Operators confirm or dismiss each alarm, and that comes back as feedback.",
      "Operators work in three shifts.",
    ],
    [
      "bias",
      "The recordings show only day shifts, so selection bias is likely.",
      "The bias term is initialised to the log odds; bias variance is discussed below.",
    ],
    [
      "baselines-three",
      "Baselines are a coin flip, an inspector and a simple threshold heuristic.",
      "The base of the machine is level.",
    ],
    ["candidates", "A ResNet and a LightGBM were compared.", "Two vendors were compared."],
    ["overfit-batch", "First the network must overfit a single batch.", "Early stopping keeps it from overfitting."],
    ["seed", "Three seeds are compared, and the random seed is fixed in CI.", "Seed data comes from the vendor."],
    ["ablation", "An ablation removes the optical flow input.", "The input is optical flow."],
    ["hyperparameters", "Learning rate and depth are tuned by random search.", "The search page is random."],
    [
      "where",
      "It runs on the edge device, because there is no network in the hall.",
      "Edge cases are discussed because reviewers asked.",
    ],
    ["fps-served", "We serve 15 fps and sample every second frame.", "The frame of the window is blue."],
    ["low-confidence", "Below the confidence threshold the clip is sent to a supervisor.", "The team is confident."],
    [
      "feedback-to-training",
      "Dismissed alarms and operator corrections enter the next training set.",
      "Operators are trained every year.",
    ],
    ["update-frequency", "The model is retrained every month.", "The page is updated every month."],
    [
      "interpretability",
      "A saliency map shows the operator where the anomaly is.",
      "A city map shows where the plant is.",
    ],
    [
      "misuse",
      "The cameras could be misused for worker surveillance; faces never leave the device.",
      "The cameras could be moved.",
    ],
  ],
};

describe("the own items of", () => {
  for (const [template, cases] of Object.entries(tables)) {
    describe(template, () => {
      for (const [item, answers, doesNot] of cases) {
        it(`${item} is answered by “${answers.slice(0, 50)}…” and not by “${doesNot.slice(0, 40)}…”`, () => {
          assert.equal(statusOf(template, item, answers), "answered");
          assert.notEqual(statusOf(template, item, doesNot), "answered");
        });
      }

      it("has a case for every item with evidence of its own", () => {
        const base = new Set(items("eight-step").map(({ evidence }) => JSON.stringify(evidence)));
        const fresh = items(template).filter(({ evidence }) => !base.has(JSON.stringify(evidence)));
        const tested = new Set([...cases.map(([item]) => item), ...lexiconAlone]);
        assert.deepEqual(
          fresh.map(({ id }) => id).filter((id) => !tested.has(id)),
          [],
        );
      });
    });
  }
});

/** Their only evidence is a shared lexicon, which has tests of its own. */
const lexiconAlone = ["imbalance-method", "privacy"];

function items(template: string) {
  return (templateById(template)?.steps ?? []).flatMap(({ sections }) => sections.flatMap((section) => section.items));
}

function statusOf(template: string, id: string, markdown: string): string | undefined {
  const { checklist } = analyze(`# T\n\n${markdown}\n`, { template });
  const sections = checklist?.steps.flatMap((step) => step.sections) ?? [];
  return sections.flatMap((section) => section.items).find(({ item }) => item.id === id)?.status;
}
