/** Guards parsers that recurse: a stack that runs out inside a library can end the whole process. */

/** True where YAML is nested deeper than so many levels, by brackets or by the marks a line begins with. */
export function nestsDeeperThan(levels: number, yaml: string): boolean {
  let open = 0;
  let lead = 0;
  let leading = true;
  for (let at = 0; at < yaml.length; at++) {
    const character = yaml.charAt(at);
    if (character === "\n" || character === "\r") {
      leading = true;
      lead = 0;
    } else if (leading && " -?:\t".includes(character)) lead++;
    else leading = false;
    if (character === "[" || character === "{") open++;
    else if ((character === "]" || character === "}") && open > 0) open--;
    if (open > levels || lead > 2 * levels) return true;
  }
  return false;
}
