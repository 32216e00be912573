// Mocha's own report, which also leaves its counts in the file that TEST_COUNTS names, for test/run.ts to add up.
// Plain CommonJS, the only thing that mocha takes for a reporter.
const fs = require("node:fs");
const { reporters } = require("mocha");

/** Reports as a tree, or with one dot per test: `--reporter-option style=Dot`. */
class CountingReporter extends reporters.Base {
  constructor(runner, options) {
    super(runner, options);
    const Report = options.reporterOptions?.style === "Dot" ? reporters.Dot : reporters.Spec;
    new Report(runner, options);
    runner.once("end", () => {
      const { passes, failures } = runner.stats;
      fs.writeFileSync(process.env.TEST_COUNTS, JSON.stringify({ passed: passes, failed: failures }));
    });
  }
}

module.exports = CountingReporter;
