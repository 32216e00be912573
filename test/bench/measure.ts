/**
 * Times things side by side: every round runs each candidate once, so that the machine's moods hit all alike. What counts
 * is the processor's time and not the clock's, which goes on while other programs have their turn.
 */

/** What is timed, by name. */
export type Candidates = Readonly<Record<string, () => unknown>>;

export interface Timing {
  readonly name: string;
  /** Milliseconds. */
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function measure(candidates: Candidates, rounds: number = 9, warmUp: number = 2): Timing[] {
  const times = Object.keys(candidates).map((name) => ({ name, all: [] as number[] }));
  for (let round = -warmUp; round < rounds; round++) {
    for (const { name, all } of times) {
      const start = process.cpuUsage();
      candidates[name]?.();
      const { user, system } = process.cpuUsage(start);
      if (round >= 0) all.push((user + system) / 1000);
    }
  }
  return times.map(({ name, all }) => timing(name, all));
}

/** The same by the clock, for programs of their own, which the processor's time of this one does not tell of. */
export function measureByClock(candidates: Candidates, rounds: number): Timing[] {
  const times = Object.keys(candidates).map((name) => ({ name, all: [] as number[] }));
  for (let round = 0; round < rounds; round++) {
    for (const { name, all } of times) {
      const start = performance.now();
      candidates[name]?.();
      all.push(performance.now() - start);
    }
  }
  return times.map(({ name, all }) => timing(name, all));
}

/** Prints the timings, each beside its ratio to the peer. */
export function report(title: string, timings: readonly Timing[], peer: string): void {
  const base = timings.find(({ name }) => name === peer)?.median ?? Number.NaN;
  console.log(`\n${title}`);
  for (const { name, median, min, max } of timings) {
    const ratio = (median / base).toFixed(2).padStart(7);
    console.log(`  ${name.padEnd(32)} ${ms(median)} (min ${ms(min)}, max ${ms(max)}) ${ratio} × ${peer}`);
  }
}

function timing(name: string, times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  return { name, median: at(Math.floor(sorted.length / 2)), min: at(0), max: at(sorted.length - 1) };
}

function ms(time: number): string {
  return `${time.toFixed(1).padStart(8)} ms`;
}
