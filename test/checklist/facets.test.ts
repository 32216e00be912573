import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { analyze } from "../../src/core/analysis.ts";
import { assess, type FacetState } from "../../src/core/checklist/index.ts";
import { parseDocument } from "../../src/core/document/index.ts";
import { loadTemplate, type Template } from "../../src/core/templates/index.ts";
import { slice } from "../../src/core/text/span.ts";

/** By facet: a text, and the values that it speaks for; below, texts that only look like it and speak for nothing. */
const says: Readonly<Record<string, readonly [text: string, values: string][]>> = {
  deployment: [
    ["Inference runs on the gateway beside the press.", "edge"],
    ["All frames are scored on-device.", "edge"],
    ["The target is a Jetson Orin Nano in the cabinet.", "edge"],
    ["There is no cloud at the mine.", "edge"],
    ["Images never leave the plant.", "edge"],
    ["The network is compiled for the NPU.", "edge"],
    ["Модель работает на устройстве оператора.", "edge"],
    ["The ranker is served from the cloud.", "cloud"],
    ["We expose a REST endpoint behind a gateway.", "cloud"],
    ["Pods are scheduled by Kubernetes.", "cloud"],
    ["Peak load is 4,000 QPS.", "cloud"],
    ["Сервис развёрнут в облаке.", "cloud"],
    ["The model runs in the browser.", "browser"],
    ["We ship WebGPU kernels.", "browser"],
    ["Detection runs on the camera. Tracks are merged by a cloud service.", "hybrid"],
    ["It is trained in the cloud and runs on the device.", "edge"],
  ],
  mode: [
    ["The operator is warned in real time.", "real-time"],
    ["Each camera delivers 25 fps.", "real-time"],
    ["It is a real-time system.", "real-time"],
    ["Ответ нужен в режиме реального времени.", "real-time"],
    ["The API answers at request time.", "online"],
    ["Latency must stay below 120 ms.", "online"],
    ["We take part in real-time bidding.", "online"],
    ["Near real-time is enough: results within a minute.", "streaming"],
    ["Scores come from stream processing.", "streaming"],
    ["Predictions are written once a day.", "batch"],
    ["A nightly batch job writes the list.", "batch"],
    ["Пакетный режим: прогноз считается ночью.", "batch"],
    ["Batch prediction covers the catalogue; new users get online inference.", "online, batch"],
  ],
  task: [
    ["This is a binary classification problem.", "classification"],
    ["We forecast demand for each store.", "forecasting"],
    ["The system performs anomaly detection on vibration.", "anomaly"],
    ["It is a learning-to-rank problem.", "ranking"],
    ["Semantic segmentation of welds.", "segmentation"],
    ["We build a recommender: video recommendations for guests.", "recommendation"],
    ["Задача бинарной классификации писем.", "classification"],
  ],
  modality: [
    ["Four camera streams arrive.", "video"],
    ["The input is tabular data.", "tabular"],
    ["X-ray pictures of castings.", "image"],
    ["We classify tweets.", "text"],
    ["Microphones record the bearing.", "audio"],
  ],
  imbalanced: [
    ["The classes are heavily imbalanced.", "true"],
    ["The prevalence is 0.3 %.", "true"],
    ["2 of 1000 parts (0.2 %) are scratched: rare events.", "true"],
    ["The fraud rate is about 0.1%.", "true"],
    ["Редкие события составляют малую часть выборки.", "true"],
    ["We detect defects on glass.", "true"],
  ],
  pii: [
    ["The images show customers' faces.", "true"],
    ["We store personal data of riders.", "true"],
    ["The GDPR applies.", "true"],
    ["Features come from user profiles.", "true"],
    ["Medical records are read.", "true"],
    ["Обрабатываются персональные данные клиентов.", "true"],
  ],
  "small-data": [
    ["We have few labels.", "true"],
    ["There are 1,200 labeled images.", "true"],
    ["About 150 images per class exist.", "true"],
    ["Labels are scarce.", "true"],
    ["Размеченных данных мало: мало разметки по редким сортам.", "true"],
  ],
  "user-facing": [
    ["Suggestions are shown to users.", "true"],
    ["The goal is user retention.", "true"],
    ["Viewers see ten thumbnails.", "true"],
    ["Пользователь видит пять товаров.", "true"],
  ],
  llm: [
    ["An LLM writes the summary.", "true"],
    ["Answers come from retrieval-augmented generation.", "true"],
    ["The system prompt is versioned.", "true"],
    ["Ответ пишет большая языковая модель.", "true"],
  ],
  supervised: [
    ["We train a classifier on labelled images.", "true"],
    ["The model is trained on data of 2023.", "true"],
    ["Обучающая выборка собрана за год.", "true"],
  ],
};

const silent: Readonly<Record<string, readonly string[]>> = {
  deployment: [
    "Edge cases are listed below.",
    "The point cloud has a million points.",
    "A word cloud shows the topics.",
    "Cloud cover hides the field.",
    "The graph has weighted edges.",
    "A cutting-edge model is used.",
    "We do not use the cloud.",
    "Does it run on the device?",
    "It could run on the phone.",
    "The model is trained in the cloud.",
    "Training runs on AWS.",
    "The service stores logs on AWS S3.",
    "TBD: Kubernetes.",
    "It sits on the edge of the table.",
    "Users watch the video on their phone.",
    "## Alternatives considered\n\nServe the model from the cloud.",
    "## Out of scope\n\nInference on the device.",
    "Deployment: [edge device / cloud service]",
    "We chose a workstation instead of the cloud.",
    "Results are shown in the browser.",
  ],
  mode: [
    "Batch size is 32.",
    "We overfit one batch first.",
    "Batch normalisation is folded.",
    "Real-time is not required.",
    "Must it be real-time?",
    "A real-time dashboard shows alarms.",
    "The model is retrained nightly.",
    "Embeddings are precomputed daily.",
    "The dataset was recorded at 30 fps.",
    "Training takes 3 hours.",
    "Latency matters.",
    "The latency of a retraining run is 3 h.",
    "No real-time guarantees are given.",
    "If we need real-time inference, we buy a GPU.",
    "## Related work\n\nOthers run it in real time.",
  ],
  task: [
    "Is it a binary classification problem?",
    "We do not treat it as a regression problem.",
    "The detection limit of the sensor is 3 ppm.",
    "The company ranks among the largest.",
    "We recommend a review.",
    "## Training\n\nAnomaly detection watches the loss.",
    "The class of the part is printed on it.",
  ],
  modality: [
    "Is it a video stream?",
    "The company's image matters.",
    "A graph shows the loss.",
    "The text below explains it.",
    "Video streaming platforms compete.",
  ],
  imbalanced: [
    "The classes are balanced.",
    "The classes are not imbalanced.",
    "Load imbalance between shards is small.",
    "The prevalence is 40 %.",
    "The false positive rate is 1 %.",
    "Is fraud rare?",
    "In rare cases we ask a person.",
    "The defect rate must fall below 1 %.",
  ],
  pii: [
    "No personal data is stored.",
    "Is personal data stored?",
    "The face of the casting is scanned.",
    "The surface of the part is smooth.",
    "We use a public figures dataset.",
    "Synthetic faces of fictitious people are rendered.",
    "The user interface is simple.",
    "The location of the scratch is returned.",
  ],
  "small-data": [
    "The service has 1,000 users.",
    "At most 500 requests arrive.",
    "There are 250,000 labeled images.",
    "Do we have few labels?",
    "A smoke test runs on a small dataset.",
    "The test set has 2,000 labeled images.",
    "Limited data retention applies.",
  ],
  "user-facing": [
    "Only operators see the alarm.",
    "User stories are in the tracker.",
    "Results are not shown to users.",
    "The user manual is attached.",
  ],
  llm: [
    "Candidate generation returns 500 items.",
    "A prompt answer from the vendor is expected.",
    "We do not use an LLM.",
    "Labels were drafted by an LLM.",
    "Should an LLM rewrite the query?",
  ],
  supervised: [
    "The method is unsupervised.",
    "Self-supervised pretraining is enough.",
    "Operators receive training.",
    "Is labelled data at hand?",
  ],
};

describe("facets", () => {
  for (const [name, cases] of Object.entries(says)) {
    for (const [text, values] of cases) {
      it(`${name} is ${values}: ${text}`, () => assert.equal(stateOf(name, text).values.join(", "), values));
    }
  }

  for (const [name, texts] of Object.entries(silent)) {
    for (const text of texts) {
      it(`${name} is open: ${JSON.stringify(text)}`, () => assert.deepEqual(stateOf(name, text).values, []));
    }
  }

  it("show the sentence that speaks for them, and its words", () => {
    const text = "It is fast.  The ranker is served\nfrom the cloud, on purpose. It is cheap.";
    const { signs, source, span } = stateOf("deployment", text);
    const [sign] = signs ?? [];
    assert.ok(sign && span);
    const document = documentOf(text);
    assert.equal(source, "inferred");
    assert.deepEqual(sign.span, span);
    assert.equal(slice(document, sign.span), "The ranker is served\nfrom the cloud, on purpose.");
    assert.equal(slice(document, sign.words), "from the cloud");
  });

  it("speak from the title", () => {
    const { values, span } = stateOf("task", "Text.", "", "Fraud detection at the till");
    assert.deepEqual([values, span], [["classification"], { start: 33, end: 60 }]);
  });

  it("are told one by one, whether or not anything is known", () => {
    const names = analyze(documentOf("Text.")).checklist?.facets.map(({ name }) => name);
    const shared = ["deployment", "mode", "task", "modality", "imbalanced", "pii", "small-data", "user-facing"];
    assert.deepEqual(names, [...shared, "llm", "supervised", "profile"]);
  });

  it("are taken from the front matter before settings, and from settings before the text", () => {
    const text = "Inference runs on the gateway.";
    const of = (frontMatter: string, facets = {}) => {
      const { values, source, span } = stateOf("deployment", text, frontMatter, "Design", facets);
      return [values.join(), source, span && slice(documentOf(text, frontMatter), span)];
    };
    assert.deepEqual(of("deployment: cloud\n", { deployment: "browser" }), ["cloud", "front-matter", "cloud"]);
    assert.deepEqual(of("", { deployment: "browser" }), ["browser", "settings", undefined]);
    assert.deepEqual(of("deployment: mars\n"), ["edge", "inferred", text]);
    assert.deepEqual(of("deployment:\n", { deployment: 7 }), ["edge", "inferred", text]);
  });

  it("may be a template's own", () => {
    const own = ownTemplate("when: { facets: { safety: [true], region: [eu] }, then: asked }");
    const states = (frontMatter: string) => {
      const document = parseDocument(`---\n${frontMatter}\n---\n# T\n`);
      const { facets, steps } = assess(document, own, []);
      const told = facets.filter(({ name }) => name === "safety" || name === "region");
      return [told.map(({ values }) => values.join()), steps[0]?.sections[0]?.active];
    };
    assert.deepEqual(states("safety: true\nregion: eu"), [["true", "eu"], true]);
    assert.deepEqual(states("region: us"), [["", "us"], false]);
    assert.deepEqual(states("title: x"), [["", ""], true]);
  });
});

function stateOf(name: string, text: string, frontMatter = "", title = "Design", facets = {}): FacetState {
  const { checklist } = analyze(documentOf(text, frontMatter, title), { facets });
  const state = checklist?.facets.find((facet) => facet.name === name);
  assert.ok(state);
  return state;
}

function documentOf(text: string, frontMatter = "", title = "Design"): string {
  return `---\ndesign-doc: eight-step\n${frontMatter}---\n# ${title}\n\n${text}\n`;
}

function ownTemplate(when: string): Template {
  const section = `{ id: b, title: B, ${when}, items: [{ id: c, question: "Why?", evidence: [] }] }`;
  const { template } = loadTemplate(`id: t\ntitle: T\nsteps: [{ id: a, title: A, sections: [${section}] }]\n`);
  assert.ok(template);
  return template;
}
