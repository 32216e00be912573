/** Severities as an editor's settings give them: plain data that nobody has checked. */

import { didYouMean } from "../yaml/yaml-reader.ts";
import { type KnownNames, type SeverityName, severityNames } from "./config.ts";
import { unknownCode } from "./read-config.ts";

export interface RulesSetting {
  readonly severities: Readonly<Record<string, SeverityName>>;
  /** What is wrong, as sentences; a setting has no place to underline. */
  readonly problems: readonly string[];
}

/** Asks for the known codes only where there is a setting: they are put together from all templates. */
export function readRulesSetting(value: unknown, known: Pick<KnownNames, "codes">): RulesSetting {
  const severities: [string, SeverityName][] = [];
  const problems: string[] = [];
  for (const [code, given] of Object.entries(isObject(value) ? value : {})) {
    const severity = severityNames.find((name) => name === given);
    if (severity) severities.push([code, severity]);
    else problems.push(unknownSeverity(code, String(given)));
    if (!known.codes.has(code)) problems.push(unknownCode(code, known.codes));
  }
  return { severities: Object.fromEntries(severities), problems };
}

function unknownSeverity(code: string, given: string): string {
  const hint = didYouMean(given, severityNames) || `; write ${severityNames.join(", ")}.`;
  return `“${given}” is no severity for “${code}”${hint}`;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
