import { judges } from "./judged.ts";

judges("random-split-on-temporal", {
  found: [
    ["Транзакции случайно делятся 80/20 на обучение и тест.", "случайно делятся"],
    ["We use a random 80/20 split of the transactions.", "random 80/20 split"],
    ["Frames are randomly split into train and test.", "randomly split into train"],
    ["We shuffle the sessions and split them 80/20.", "shuffle the sessions and split"],
    ["We predict churn next month. Data is shuffled and split randomly 80/20.", "shuffled and split"],
    ["Random 80/20 split of the transactions.", "Random 80/20 split"],
    ["All video frames are shuffled and divided into train and test at random.", "shuffled and divided into train"],
    [
      "We forecast the demand of next week. The rows are randomly split into train, validation and test.",
      "randomly split into train",
    ],
    [
      "The data are user clicks of three months. We split it randomly into 80 % train and 20 % test.",
      "split it randomly",
    ],
    ["Fraud detection on card transactions. A random split of 70/15/15 is used.", "random split"],
    [
      "Мы предсказываем отток в следующем месяце. Данные случайно делятся на обучающую и тестовую выборки 80/20.",
      "случайно делятся",
    ],
    ["We estimate the demand of the next week. Rows are randomly split 80/20.", "randomly split"],
    ["We shuffle all payments and hold out 10 % of them for the test.", "shuffle all payments and hold out"],
    ["We hold out a random tenth of the bookings for testing.", "hold out a random"],
  ],
  silent: [
    ["We hold out a random 10 % of the users; all their sessions go to the test.", "users are split"],
    ["We hold out a random tenth of the images for testing.", "independent samples"],
    ["Users are split randomly by user.", "grouped"],
    ["We split the videos randomly by video.", "grouped"],
    ["A random split of the transactions would leak, so we split by time.", "rejected"],
    ["We do not split the frames randomly.", "rejected"],
    ["Images are randomly split into train and test.", "independent samples"],
    ["A random forest is trained on the transactions.", "a model"],
    ["Is a random split of the transactions fine?", "a question"],
    ["Traffic is split randomly by user for the test.", "an experiment"],
    "We predict churn next month. We train on January to June and test on July.",
    "Images of single parts are split randomly 80/20.",
    "We predict churn next month. Users are split randomly into control and treatment.",
    "Transactions are split by time; within the training part a random split gives the folds.",
    "A random split of the transactions would leak, so we split by date.",
    "Videos are split randomly by camera.",
    "Frames are split by recording, at random.",
    "We predict churn next month. Traffic is split randomly 50/50 between the arms of the A/B test.",
    "We classify leaf images. Data is shuffled and split randomly 80/20.",
    "The batches are shuffled. We forecast sales of next week and test on the last month.",
    "We predict the price of a house. Rows are randomly split 80/20.",
    "We predict churn next month. Customers are randomly split by user id.",
  ],
});

judges("random-split-on-temporal", {
  frontMatter: "modality: [video]\n",
  found: [["The data is split randomly, 80/20.", "split randomly"]],
  silent: ["The data is split by recording."],
});
