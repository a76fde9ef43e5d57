import autocannon from 'autocannon';

export interface Load {
  readonly pagesPerSecond: number;
  /** Milliseconds from request to whole answer, at the visitor's side. */
  readonly p50Ms: number;
  readonly p95Ms: number;
}

interface LoadOptions {
  readonly connections: number;
  readonly seconds: number;
}

/** Asks for the addresses in turn over a few connections; throws when any answer is not 200. */
export async function load(origin: string, paths: readonly string[], options: LoadOptions): Promise<Load> {
  const times: number[] = [];
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(
      {
        url: origin,
        connections: options.connections,
        duration: options.seconds,
        requests: paths.map((path) => ({ path })),
      },
      (error, result) => (error ? reject(error) : resolve(result)),
    );
    run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${result.non2xx} answers were not 200, ${result.errors} failed: ${paths[0]}`);
  }
  times.sort((a, b) => a - b);
  return { pagesPerSecond: result.requests.average, p50Ms: quantile(times, 0.5), p95Ms: quantile(times, 0.95) };
}

export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
