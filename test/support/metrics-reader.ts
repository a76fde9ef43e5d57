/** Finds in the log of a site where its metrics are, and reads them as Prometheus does. */
export class MetricsReader {
  #log = '';

  write(line: string): void {
    this.#log += line;
  }

  get url(): string {
    const url = /"address":"(http:\S+?\/metrics)"/.exec(this.#log)?.[1];
    if (url === undefined) throw new Error('The log names no address of metrics');
    return url;
  }

  async text(accept = '*/*'): Promise<string> {
    return (await fetch(this.url, { headers: { accept } })).text();
  }

  /** The value of the one series that bears these labels, in any order. */
  async value(name: string, labels: Readonly<Record<string, string>> = {}): Promise<number | undefined> {
    const series = (await this.#listSeries(name)).filter((each) =>
      Object.entries(labels).every(([label, value]) => each.labels.includes(`${label}="${value}"`)),
    );
    if (series.length > 1) throw new Error(`${series.length} series of ${name} bear these labels`);
    return series[0]?.value;
  }

  async sum(name: string): Promise<number> {
    return (await this.#listSeries(name)).reduce((sum, { value }) => sum + value, 0);
  }

  async #listSeries(name: string): Promise<{ labels: string; value: number }[]> {
    const lines = (await this.text()).split('\n').filter((line) => /^[a-z]/.test(line));
    return lines.flatMap((line) => {
      const [, found, labels = '', value] = /^(\w+)(\{.*\})? (\S+)$/.exec(line) ?? [];
      return found === name ? [{ labels, value: Number(value) }] : [];
    });
  }
}
