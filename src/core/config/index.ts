/** The config room's public face. */

export * from "./config.ts";
export { compileGlob, type Glob, globProblem } from "./glob.ts";
export { configName, type Gathered, gatherLayers, type Layer, readLayer } from "./layers.ts";
export { configKeys, documentsKeys, readConfig } from "./read-config.ts";
export { type RulesSetting, readRulesSetting } from "./rules-setting.ts";
export { severityEdit } from "./set-severity.ts";
export { plainSettings, type Settings, type Sourced, settingsFor } from "./settings.ts";
