/** SARIF 2.1.0, which code-scanning services read. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */

import { aboutCode } from "../../core/language/index.ts";
import type { Severity } from "../../core/rules/rule.ts";
import type { FindingReport, FixReport, Place, SuppressedReport } from "../report.ts";
import { version } from "../version.ts";
import type { Reporter } from "./reporter.ts";
import { indented } from "./words.ts";

/** With the address of the product's own site where it has one. */
export function sarifReporter(homepage: string | undefined): Reporter {
  return {
    wanted: { details: true, fingerprints: true, suppressed: true },
    begin: `{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "columnKind": "utf16CodeUnits",
      "results": [\n`,
    between: ",\n",
    file: ({ path, findings, suppressed }) =>
      [...findings.map((one) => result(path, one)), ...suppressed.map((one) => suppressedResult(path, one))]
        .map((one) => indented(one, 8))
        .join(",\n"),
    inRun: withRuleIndexes,
    end: ({ codes }) => `\n      ],\n      "tool":${indented(tool(codes, homepage), 6).slice(5)}\n    }\n  ]\n}\n`,
  };
}

/** In JSON no text holds a line break, so a line that begins like this one is a key of ours. */
function withRuleIndexes(text: string, codes: readonly string[]): string {
  return text.replace(/^( *)"ruleId": "([^"]+)"/gm, (line, indent: string, code: string) => {
    return `${line},\n${indent}"ruleIndex": ${codes.indexOf(code)}`;
  });
}

function tool(codes: readonly string[], homepage: string | undefined): object {
  const rules = codes.map((code) => descriptor(code, homepage));
  const site = homepage === undefined ? {} : { informationUri: homepage };
  return { driver: { name: "design-doc", version, semanticVersion: version, ...site, rules } };
}

function descriptor(code: string, homepage: string | undefined): object {
  const { title, text, page } = aboutCode(code) ?? { title: code, text: code, page: code };
  return {
    id: code,
    name: pascalCase(code),
    shortDescription: { text: title },
    fullDescription: { text: text || title },
    help: { text: text || title, markdown: page },
    ...(homepage === undefined ? {} : { helpUri: homepage }),
  };
}

function result(path: string, finding: FindingReport): object {
  const { code, severity, message, place, related, fixes, fingerprint } = finding;
  return {
    ruleId: code,
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: locationOf(path, place) }],
    ...(related.length > 0 ? { relatedLocations: related.map((one, index) => relatedLocation(path, one, index)) } : {}),
    ...(fixes.length > 0 ? { fixes: fixes.map((fix) => fixOf(path, fix)) } : {}),
    partialFingerprints: { "designDocLine/v1": fingerprint },
    // Where one result of a run says so, all have to: none means that it counts.
    suppressions: [],
  };
}

function suppressedResult(path: string, finding: SuppressedReport): object {
  const { reason } = finding;
  const suppression = { kind: "inSource", ...(reason === undefined ? {} : { justification: reason }) };
  return { ...result(path, finding), suppressions: [suppression] };
}

const levels: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

function relatedLocation(path: string, { message, place }: FindingReport["related"][number], index: number): object {
  return { id: index + 1, message: { text: message }, physicalLocation: locationOf(path, place) };
}

function locationOf(path: string, place: Place): object {
  return { artifactLocation: artifact(path), region: region(place) };
}

function fixOf(path: string, { title, edits }: FixReport): object {
  const replacements = edits.map(({ place, text }) => ({
    deletedRegion: region(place),
    insertedContent: { text },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation: artifact(path), replacements }] };
}

function region({ line, column, endLine, endColumn }: Place): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A relative path is relative to the root of the sources; one that begins above or outside stands as it is. */
function artifact(path: string): object {
  const forward = path.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
  const uri = forward.split("/").map(encodeURIComponent).join("/");
  if (path === "-") return { uri: "stdin" };
  if (/^[A-Za-z]:\//.test(forward)) return { uri: `file:///${uri.replace("%3A", ":")}` };
  return forward.startsWith("/") ? { uri: `file://${uri}` } : { uri, uriBaseId: "%SRCROOT%" };
}

/** `fps-latency-conflict` → `FpsLatencyConflict`. */
function pascalCase(id: string): string {
  return id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
