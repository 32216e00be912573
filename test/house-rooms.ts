/** The house's walls as data, and the same walls as Biome's import rules. */

/** Room → what it may import besides itself: rooms, packages, or `node:*` for all of Node's modules. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  "core/text": [],
  "core/units": ["core/text"],
  "core/document": ["core/text", "markdown-it", "yaml"],
  "core/directives": ["core/text", "core/document"],
  "core/calc": ["core/text", "core/units", "core/document"],
  "core/yaml": ["core/text", "yaml"],
  "core/config": ["core/text", "core/yaml", "yaml"],
  "core/templates": ["core/text", "core/units", "core/yaml", "yaml"],
  "core/checklist": ["core/text", "core/document", "core/templates", "core/units", "core/calc", "core/directives"],
  "core/scaffold": ["core/text", "core/document", "core/templates", "core/checklist"],
  "core/rules": [
    "core/text",
    "core/document",
    "core/directives",
    "core/templates",
    "core/checklist",
    "core/units",
    "core/calc",
    "core/scaffold",
  ],
  "core/language": [
    "core/text",
    "core/document",
    "core/directives",
    "core/yaml",
    "core/config",
    "core/templates",
    "core/checklist",
    "core/units",
    "core/calc",
    "core/rules",
    "core/scaffold",
    "core/analysis.ts",
    "../schemas/",
  ],
  vscode: ["core/**", "vscode"],
  cli: ["core/**", "node:*", "../package.json"],
  build: ["core/**", "node:*", "yaml"],
};

const packages = ["vscode", "markdown-it", "yaml", "node:*"];

/** The `overrides` of biome.json. */
export function biomeOverrides(): object[] {
  return Object.entries(rooms).map(([room, allowed]) => {
    const closedPackages = packages.filter((name) => !allowed.includes(name));
    const group = [...(room.startsWith("core/") ? siblingRooms(allowed) : otherSurfaces(room)), ...closedPackages];
    const message = `test/house-rooms.ts says what ${room} may import.`;
    const options = { patterns: [{ group, message }] };
    return {
      includes: [`src/${room}/**`],
      linter: { rules: { style: { noRestrictedImports: { level: "error", options } } } },
    };
  });
}

/** Everything above a core room is closed but for the rooms that it may import. */
function siblingRooms(allowed: readonly string[]): string[] {
  const open = allowed
    .filter((other) => /^(?:core|\.\.)\//.test(other))
    .map((other) => (other.startsWith("core/") ? other.replace("core/", "!../") : `!../../${other}`));
  return ["../**", ...open.map((other) => (other.endsWith(".ts") ? other : `${other.replace(/\/$/, "")}/**`))];
}

function otherSurfaces(room: string): string[] {
  const surfaces = Object.keys(rooms).filter((other) => !other.startsWith("core/") && other !== room);
  return surfaces.map((other) => `**/${other}/**`);
}
