import { judges } from "./judged.ts";

judges("duplicate-section", {
  found: [["## Offline metrics\n\nRecall.\n\n## Model metrics\n\nPrecision.", "## Model metrics"]],
  silent: [
    "## Offline metrics\n\nRecall.\n\n## Online metrics\n\nAlarms.",
    ["## Retrieval\n\n### Loss\n\nA.\n\n## Ranking\n\n### Loss\n\nB.", "each stage has its own"],
    ["## Use case: search\n\nA.\n\n## Use case: browse\n\nB.", "behind the colon they differ"],
    ["## Motivation\n\nA.\n\n## Goals\n\nB.", "one section of the template, two of the document"],
  ],
});
