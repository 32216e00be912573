import { judges } from "./judged.ts";

judges("random-split-on-temporal", {
  found: [
    ["We use a random 80/20 split of the transactions.", "random 80/20 split"],
    ["Frames are randomly split into train and test.", "randomly split into train"],
    ["We shuffle the sessions and split them 80/20.", "shuffle the sessions and split"],
  ],
  silent: [
    ["Users are split randomly by user.", "grouped"],
    ["We split the videos randomly by video.", "grouped"],
    ["A random split of the transactions would leak, so we split by time.", "rejected"],
    ["We do not split the frames randomly.", "rejected"],
    ["Images are randomly split into train and test.", "independent samples"],
    ["A random forest is trained on the transactions.", "a model"],
    ["Is a random split of the transactions fine?", "a question"],
    ["Traffic is split randomly by user for the test.", "an experiment"],
  ],
});

judges("random-split-on-temporal", {
  frontMatter: "modality: [video]\n",
  found: [["The data is split randomly, 80/20.", "split randomly"]],
  silent: ["The data is split by recording."],
});
