/** The config room's public face. */

export * from "./config.ts";
export { configName, gatherLayers, type KnownLayers, type Layer, readLayer } from "./layers.ts";
export { configKeys, documentsKeys, type ReadConfig, readConfig, unknownCode } from "./read-config.ts";
export { type RulesSetting, readRulesSetting } from "./rules-setting.ts";
export { severityEdit } from "./set-severity.ts";
export { plainSettings, type Settings, type Sourced, settingsFor } from "./settings.ts";
