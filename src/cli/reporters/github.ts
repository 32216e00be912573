/** Commands of a GitHub workflow, which show findings beside the changed lines. */

import type { Severity } from "../../core/rules/rule.ts";
import type { FindingReport } from "../report.ts";
import type { Reporter } from "./reporter.ts";

export const githubReporter: Reporter = {
  wanted: {},
  begin: "",
  between: "",
  file: ({ path, findings }) => findings.map((finding) => `${command(path, finding)}\n`).join(""),
  end: () => "",
};

function command(path: string, { code, severity, message, place }: FindingReport): string {
  const { line, column, endLine, endColumn } = place;
  // Columns are only read where the place lies in one line.
  const columns = line === endLine ? { col: column, endColumn } : {};
  const properties = Object.entries({ file: path, line, endLine, ...columns, title: code });
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${levels[severity]} ${written.join(",")}::${escapeData(message)}`;
}

const levels: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
