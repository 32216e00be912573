/** The rules with their descriptions in the manifest's setting of severities. */

import { severityNames } from "../core/config/index.ts";
import { documentedRules } from "../core/language/index.ts";

/** The text of package.json with a property per rule in the setting `designDoc.rules`. */
export function manifestWithRules(text: string): string {
  const manifest = JSON.parse(text);
  manifest.contributes.configuration.properties["designDoc.rules"].properties = Object.fromEntries(
    documentedRules.map(({ id, summary }) => [id, { type: "string", enum: severityNames, description: `${summary}.` }]),
  );
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
