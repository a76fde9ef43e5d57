import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Attack, type AttackReport, runTool } from './run-tool.ts';
import { SPARED } from './targets.ts';

/** Without those that call a server of its makers (ssrf, xxe). */
const MODULES =
  'blindsql,sql,xss,permanentxss,exec,file,crlf,redirect,csrf,csp,cookieflags,http_headers,methods,htaccess,backup,shellshock';

/** Version 3.0.4 leaves nothing out on Python 3.11, which refuses its pattern: it is given another. */
const START = `import fnmatch, re, wapitiCore.net.crawler as crawler
crawler.wildcard_translate = lambda pattern: re.compile(fnmatch.translate(pattern))
from wapitiCore.main.wapiti import wapiti_main
wapiti_main()`;

interface WapitiReport {
  readonly vulnerabilities: Readonly<Record<string, readonly WapitiFinding[]>>;
  readonly anomalies: Readonly<Record<string, readonly WapitiFinding[]>>;
  readonly infos: { readonly crawled_pages_nbr?: number };
}

interface WapitiFinding {
  readonly method: string;
  readonly path: string;
  readonly parameter: string | null;
  readonly info: string;
}

/** Everything else that can be injected, forgotten or misled; it crawls by itself, starting from every page. */
export async function attackWithWapiti({ origin, visitor, targets, seconds, folder }: Attack): Promise<AttackReport> {
  mkdirSync(folder, { recursive: true });
  const report = join(folder, 'wapiti.json');
  rmSync(report, { force: true });
  const starts = [...targets.addresses, ...targets.forms.map(({ page }) => origin + page)];
  const { printed, isCut } = await runTool(
    '/usr/bin/python3',
    [
      ...['-c', START],
      ...['-u', `${origin}/`, '-m', MODULES, '-f', 'json', '-o', report, '--flush-session', '--no-bugreport'],
      ...['--store-session', join(folder, 'wapiti'), '-v', '1'],
      ...SPARED.flatMap((path) => ['-x', origin + path]),
      ...['--max-links-per-page', '15', '-d', '2', '--max-scan-time', String(seconds * 0.25)],
      ...['--max-attack-time', String((seconds * 0.8) / MODULES.split(',').length), '-t', '10'],
      ...starts.flatMap((url) => ['-s', url.replace('*', '')]),
      ...(visitor.cookies === '' ? [] : ['-H', `Cookie: ${visitor.cookies}`]),
    ],
    2 * seconds,
  );
  writeFileSync(join(folder, 'wapiti.log'), printed);
  if (!existsSync(report)) return { tool: 'wapiti', findings: [], asked: 'cut off', ended: 'without a report' };
  const { vulnerabilities, anomalies, infos } = JSON.parse(readFileSync(report, 'utf8')) as WapitiReport;
  const findings = Object.entries({ ...vulnerabilities, ...anomalies }).flatMap(([kind, some]) =>
    some.map(({ method, path, parameter, info }) => `${kind}: ${method} ${path} ${parameter ?? ''} ${info}`),
  );
  return {
    tool: 'wapiti',
    findings: [...new Set(findings)],
    asked: `${infos.crawled_pages_nbr ?? 'its'} pages, ${MODULES.split(',').length} modules`,
    ended: isCut ? 'cut off' : 'came to its end',
  };
}
