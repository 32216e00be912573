/** What the manifest says about the product. */

import manifest from "../../package.json" with { type: "json" };

export const version: string = manifest.version;

/** Where its site is, as soon as it has one. */
export const homepage: string | undefined = (manifest as { readonly homepage?: string }).homepage;
