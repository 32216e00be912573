/**
 * Times things side by side: every round runs each candidate once, so that the machine's moods hit all alike. What counts
 * is the processor's time and not the clock's, which goes on while other programs have their turn.
 */

/** What is timed, by name. */
export type Candidates = Readonly<Record<string, () => unknown>>;

export interface Timing {
  readonly name: string;
  /** Milliseconds, by round. */
  readonly times: readonly number[];
}

export function measure(candidates: Candidates, rounds: number = 9, warmUp: number = 2): Timing[] {
  const timings = empty(candidates);
  for (let round = -warmUp; round < rounds; round++) {
    for (const { name, times } of timings) {
      const start = process.cpuUsage();
      candidates[name]?.();
      const { user, system } = process.cpuUsage(start);
      if (round >= 0) times.push((user + system) / 1000);
    }
  }
  return timings;
}

/** The same by the clock, for programs of their own, which the processor's time of this one does not tell of. */
export function measureByClock(candidates: Candidates, rounds: number): Timing[] {
  const timings = empty(candidates);
  for (let round = 0; round < rounds; round++) {
    for (const { name, times } of timings) {
      const start = performance.now();
      candidates[name]?.();
      times.push(performance.now() - start);
    }
  }
  return timings;
}

/** Prints the medians, and those of the ratios to the peer, round by round: both sides of one had the machine in one mood. */
export function report(title: string, timings: readonly Timing[], peer: string): void {
  const base = timings.find(({ name }) => name === peer)?.times ?? [];
  console.log(`\n${title}`);
  for (const { name, times } of timings) {
    const [min, middle, max] = spread(times);
    const [least, ratio, most] = spread(times.map((time, round) => time / (base[round] ?? Number.NaN)));
    const ratios = `${ratio.toFixed(2).padStart(7)} × ${peer} (${least.toFixed(2)} to ${most.toFixed(2)})`;
    console.log(`  ${name.padEnd(32)} ${ms(middle)} (min ${ms(min)}, max ${ms(max)}) ${ratios}`);
  }
}

function empty(candidates: Candidates): { readonly name: string; readonly times: number[] }[] {
  return Object.keys(candidates).map((name) => ({ name, times: [] }));
}

/** The least, the median and the most of some numbers. */
function spread(numbers: readonly number[]): [number, number, number] {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  return [at(0), at(Math.floor(sorted.length / 2)), at(sorted.length - 1)];
}

function ms(time: number): string {
  return `${time.toFixed(1).padStart(8)} ms`;
}
