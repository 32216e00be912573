import { judges } from "./judged.ts";

judges("empty-section", {
  found: [
    ["## Systems", "## Systems"],
    ["Text.\n\n## Systems\n\n<!-- later -->\n\n## Cameras\n\nFour cameras.", "## Systems"],
    ["## Cameras\n\n### Left\n\n### Right\n\nOne camera.", "### Left"],
  ],
  silent: [
    ["## Cameras\n\n### Left\n\nOne camera.", "its children have content"],
    ["## Budget\n\n33.3 ms", "one line with a number"],
    ["## Status\n\nAccepted", "a word may be enough"],
    ["## Picture\n\n![the station](station.png)", "an image"],
    ["## Details\n\n[Monitoring](monitoring.md)", "a link"],
    ["## Diagram\n\n```mermaid\nflowchart LR\n  A --> B\n```", "a drawing"],
    ["## [Ranking](ranking.md)", "a heading that is a link"],
    ["## Step 1. Requirements\n\n#### Platform", "a question of the template, which is reported itself"],
    ["## Open\n\n- TBD(what is open)", "a placeholder"],
  ],
});
