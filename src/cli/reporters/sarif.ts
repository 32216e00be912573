/** SARIF 2.1.0, which code-scanning services read. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */

import { aboutCode } from "../../core/language/index.ts";
import type { Severity } from "../../core/rules/rule.ts";
import type { FileReport, FindingReport, FixReport, Place } from "../report.ts";
import { version } from "../version.ts";

export function lintSarif(files: readonly FileReport[]): string {
  const codes = [...new Set(files.flatMap(({ findings }) => findings.map(({ code }) => code)))].sort();
  const run = {
    tool: { driver: { name: "design-doc", version, semanticVersion: version, rules: codes.map(descriptor) } },
    columnKind: "utf16CodeUnits",
    results: files.flatMap(({ path, findings }) => findings.map((finding) => result(path, finding, codes))),
  };
  const $schema = "https://json.schemastore.org/sarif-2.1.0.json";
  return `${JSON.stringify({ $schema, version: "2.1.0", runs: [run] }, null, 2)}\n`;
}

function descriptor(code: string): object {
  const { title, text, page } = aboutCode(code) ?? { title: code, text: code, page: code };
  return {
    id: code,
    name: pascalCase(code),
    shortDescription: { text: title },
    fullDescription: { text: text || title },
    help: { text: text || title, markdown: page },
  };
}

function result(path: string, finding: FindingReport, codes: readonly string[]): object {
  const { code, severity, message, place, related, fixes, fingerprint } = finding;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: locationOf(path, place) }],
    ...(related.length > 0 ? { relatedLocations: related.map((one, index) => relatedLocation(path, one, index)) } : {}),
    ...(fixes.length > 0 ? { fixes: fixes.map((fix) => fixOf(path, fix)) } : {}),
    partialFingerprints: { "designDocLine/v1": fingerprint },
  };
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
