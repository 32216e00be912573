/** The names that may stand at a place of a configuration or template: ids, facets and their values, lexicons. */

import { facetsOf, sharedLexicons, type Template } from "../templates/index.ts";
import type { YamlPath } from "../yaml/index.ts";
import { documentedRules } from "./page.ts";
import type { YamlKind } from "./yaml-files.ts";

export interface YamlName {
  readonly name: string;
  /** A rule's summary, a section's title, an item's or a facet's question. */
  readonly title: string;
  readonly text: string;
}

/** What names depend on: the file itself and the templates that are known. */
export interface YamlContext {
  readonly kind: YamlKind;
  readonly text: string;
  readonly templates: readonly Template[];
}

type Names = (context: YamlContext, path: YamlPath) => readonly YamlName[];
type Places = Readonly<Record<YamlKind, readonly (readonly [path: RegExp, names: Names])[]>>;

export function keyNames(context: YamlContext, path: YamlPath): readonly YamlName[] {
  return namesAt(keyPlaces, context, path);
}

export function valueNames(context: YamlContext, path: YamlPath): readonly YamlName[] {
  return namesAt(valuePlaces, context, path);
}

/** The lexicons that a phrase may refer to, where the path leads to a phrase. */
export function lexiconNames({ kind, text }: YamlContext, path: YamlPath): readonly YamlName[] {
  if (kind !== "template" || !/(?:^|\/)(?:says|unless|and\/\d+|lexicons\/[^/]+)\/\d+$/.test(path.join("/"))) return [];
  const shared = Object.entries(sharedLexicons()).map(([name, phrases]) => ({
    name,
    title: "",
    text: phrases.join(", "),
  }));
  return [...ownLexicons(text), ...shared];
}

function namesAt(places: Places, context: YamlContext, path: YamlPath): readonly YamlName[] {
  const written = path.join("/");
  const place = places[context.kind].find(([pattern]) => pattern.test(written));
  return place ? place[1](context, path) : [];
}

const codes: Names = ({ templates }) => {
  const rules = documentedRules.map(({ id, summary, why }) => ({ name: id, title: summary, text: why }));
  return unique([...rules, ...templates.flatMap(partsOf)]);
};

const templateNames: Names = ({ templates }) => {
  return templates.map(({ id, title, summary }) => ({ name: id, title, text: summary }));
};

const facetNames: Names = ({ templates }) => {
  const facets = templates.flatMap(facetsOf).map(({ name, question, values }) => {
    return { name, title: question, text: values.join(", ") };
  });
  return unique(facets);
};

const facetValues: Names = ({ templates }, path) => {
  const name = path.findLast((step) => typeof step === "string");
  const facet = templates.flatMap(facetsOf).find((one) => one.name === name);
  return (facet?.values ?? []).map((value) => ({ name: String(value), title: facet?.question ?? "", text: "" }));
};

/** The parts of the template that this one extends. */
const baseParts: Names = ({ text, templates }) => {
  const [, id] = /^extends:[ \t]*["']?([a-z0-9-]+)/m.exec(text) ?? [];
  return templates
    .filter((template) => template.id === id)
    .flatMap((template) => [...stepsOf(template), ...partsOf(template)]);
};

const keyPlaces: Places = {
  config: [
    [/^rules$/, codes],
    [/^documents\/\d+\/facets$/, facetNames],
  ],
  template: [
    [/\/when\/facets$/, facetNames],
    [/^(?:rename|require)$/, baseParts],
  ],
};

const valuePlaces: Places = {
  config: [
    [/^documents\/\d+\/template$/, templateNames],
    [/^documents\/\d+\/facets\/[^/]+(?:\/\d+)?$/, facetValues],
  ],
  template: [
    [/\/when\/facets\/[^/]+(?:\/\d+)?$/, facetValues],
    [/^extends$/, templateNames],
    [/^drop\/\d+$|^add\/\d+\/(?:into|before|after)$|(?:^|\/)like(?:\/\d+)?$/, baseParts],
    [/(?:^|\/)(?:steps|sections|items)\/\d+$/, baseParts],
  ],
};

function stepsOf({ steps }: Template): YamlName[] {
  return steps.map(({ id, title, purpose }) => ({ name: id, title, text: purpose }));
}

function partsOf({ steps }: Template): YamlName[] {
  const sections = steps.flatMap((step) => step.sections);
  return sections.flatMap(({ id, title, guidance, items }) => [
    { name: id, title, text: guidance },
    ...items.map((item) => ({ name: item.id, title: item.question, text: "" })),
  ]);
}

/** By a light hand, since the file is being written. */
function ownLexicons(text: string): YamlName[] {
  const [, block = ""] = /^lexicons:[^\n]*\n((?:[ \t]+[^\n]*\n|\r?\n)*)/m.exec(`${text}\n`) ?? [];
  const found = [...block.matchAll(/^ {1,8}([a-z0-9-]+):[ \t]*([^\n]*)/gm)];
  return found.map(([, name = "", phrases = ""]) => ({ name, title: "", text: phrases.trim() }));
}

function unique(names: readonly YamlName[]): YamlName[] {
  return [...new Map([...names].reverse().map((one) => [one.name, one])).values()].reverse();
}
