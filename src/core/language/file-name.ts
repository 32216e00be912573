/** File names for new documents. */

const longest = 60;

/** `Line anomaly (v2)` → `line-anomaly-v2.md`. */
export function fileNameOf(title: string): string {
  const words =
    title
      .slice(0, 4 * longest)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const name = [...words.join("-")].slice(0, longest).join("").replace(/-+$/, "");
  return `${name || "design-doc"}.md`;
}
