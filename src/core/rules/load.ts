/** What the lines of a section say about a load and about what carries it: users, their requests, requests per second, servers. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { Section } from "../document/index.ts";
import { besides, type Line, linesOf, sectionsWith } from "./lines.ts";
import { readOnce } from "./read-once.ts";
import type { RuleContext } from "./rule.ts";

/** The part that a number plays. */
export type LoadRole = "users" | "requests of a user" | "requests of a day" | "load" | "one server" | "servers";

export interface LoadNumber {
  readonly role: LoadRole;
  readonly quantity: StatedQuantity;
  readonly line: Line;
  /** `server` of `one server` and of `4 servers`. */
  readonly noun: string;
}

/** The sections that state a load per second, with all that their numbers say about it. */
export const loadsBySection: (context: RuleContext) => ReadonlyMap<Section, readonly LoadNumber[]> = readOnce(
  (context) => {
    const found = new Map<Section, readonly LoadNumber[]>();
    for (const section of sectionsWith(context, mayBeLoad)) {
      const lines = linesOf(context, section);
      if (!lines.some(({ quantities }) => quantities.some(mayBeLoad))) continue;
      const numbers = lines.flatMap(loadNumbersOf);
      if (numbers.some(({ role }) => role === "load")) found.set(section, numbers);
    }
    return found;
  },
);

/** Whether such a section can be; one look that most documents end with. */
export function mayStateLoad({ document, wording }: RuleContext): boolean {
  return (
    Boolean(wording?.mentions("load-rate").length) ||
    document.prose.includes("per second") ||
    document.prose.includes("в секунду")
  );
}

/** The only number of a part; two different ones are about different things. */
export function onlyOf(numbers: readonly LoadNumber[], role: LoadRole): LoadNumber | undefined {
  const [first, ...others] = numbers.filter((number) => number.role === role);
  return others.every(({ quantity }) => quantity.value === first?.quantity.value) ? first : undefined;
}

/** It is a rate per second, or its unit stands in the words before it, or behind its noun as in `90 запросов в секунду`. */
function mayBeLoad({ kind, unit }: StatedQuantity): boolean {
  return kind === "other" || (kind === "rate" ? perSecond.test(unit) : kind === "count" && /^запрос/i.test(unit));
}

/** Nothing for a number that plays none of these parts. */
function loadNumbersOf(line: Line): LoadNumber[] {
  return line.quantities.flatMap((quantity) => {
    const role = quantity.value > 0 ? roleOf(line, quantity) : undefined;
    return role ? [{ role, quantity, line, noun: role.includes("server") ? nounOf(line, quantity) : "" }] : [];
  });
}

function roleOf(line: Line, quantity: StatedQuantity): LoadRole | undefined {
  const { kind, unit } = quantity;
  if (kind !== "rate" && kind !== "count" && kind !== "other") return undefined;
  const { before, after } = besides(line, quantity);
  const behind = `${unit} ${after}`;
  if (kind === "rate") return roleOfRate(before, behind, unit);
  // Whether the unit stands behind the number or the name before it, as in lists and tables.
  const name = kind === "other" || unit === "" ? `${lastOf(before)} ` : behind;
  if (kind === "other" && perSecond.test(name)) return roleOfRate(name, "", name);
  const perTime = /^\S+\s+в секунду/i.exec(behind)?.[0];
  if (kind === "count" && perTime && requests.test(name)) return roleOfRate(before, behind, perTime);
  if (requests.test(name)) return rolesOfRequests(line, name, before, after);
  if (users.test(name)) return "users";
  return servers.test(kind === "count" ? unit : name) ? "servers" : undefined;
}

function roleOfRate(before: string, behind: string, unit: string): LoadRole | undefined {
  if (perDay.test(unit)) return eachUser.test(`${before} ${behind}`) ? "requests of a user" : "requests of a day";
  if (!perSecond.test(unit)) return undefined;
  return oneServer.test(before) || ofServer.test(behind) ? "one server" : "load";
}

/** `20 requests each per day`; requests of no stated period are no load. */
function rolesOfRequests({ text }: Line, name: string, before: string, after: string): LoadRole | undefined {
  const around = `${before.slice(-60)} ${name} ${after.slice(0, 40)}`;
  const ofUser = eachUser.test(around);
  if (!perDay.test(ofUser ? text : around)) return undefined;
  return ofUser ? "requests of a user" : "requests of a day";
}

/** The kind of machine named nearest to a number. */
function nounOf(line: Line, quantity: StatedQuantity): string {
  const { before, after } = besides(line, quantity);
  const behind = machine.exec(`${quantity.unit} ${after}`.slice(0, 30))?.[0];
  return (behind ?? before.match(machines)?.at(-1) ?? "").toLowerCase();
}

const machine = /server|replica|instance|machine|node|pod|worker|gpu|box|сервер|реплик|машин/i;
const machines = new RegExp(machine.source, "gi");

/** The label before a lone number: the last cell or what stands before a colon. */
function lastOf(before: string): string {
  return (
    before
      .replace(/[|:=≈~\s]+$/, "")
      .split("|")
      .at(-1) ?? ""
  );
}

const users =
  /^\W*(?:(?:number of|registered|monthly|daily|active|total|активн[а-яё]*|ежедневн[а-яё]*)\s+)*(?:users?|DAU|customers?|clients?|people|visitors?|пользовател[а-яё]*|клиент[а-яё]*)\b|^\W*(?:активн|пользовател)/i;
const requests =
  /^\W*(?:[a-z]+\s+)?(?:requests?|queries|searches|calls|predictions|actions|events|views|messages|orders|запрос[а-яё]*)(?![a-z])/i;
const perDay = /(?:\bper|\ba|\/)\s*day\b|\bdaily\b|\band day\b|в день|в сутки/i;
const eachUser =
  /\beach\b|\b(?:per|a|one|every) (?:user|customer|client|visitor|person)\b|\/user|кажд|на (?:одного )?(?:пользовател|человека|клиента)/i;
const perSecond = /\b(?:QPS|RPS|TPS)\b|(?:per|\/)\s*(?:s|sec|second)\b|в секунду/i;
const servers =
  /^\W*(?:number of )?(?:servers?|replicas?|instances?|machines?|nodes?|pods?|workers?|gpus?|boxes|сервер[а-яё]*|реплик[а-яё]*|машин[а-яё]*)\W*$/i;
const oneServer =
  /(?:\b(?:one|each|a|an|every|single|per)|(?<![а-яё])(?:один|одна|каждый|каждая)) (?:[a-z]+ )?(?:server|replica|instance|machine|node|pod|worker|gpu|box|сервер|реплика|машина)(?![a-z])|\beach (?:of them )?(?:carries|handles|serves|does|takes|can)|кажд[а-яё]+ (?:выдержива|держит|обрабатыва)|(?<![а-яё])по\s*$/i;
const ofServer =
  /^\S+\s+(?:per|a|on each|by each) (?:server|replica|instance|machine|node|pod|worker|gpu)\b|^(?:\S+ ){0,2}\S+\s+each\b/i;
