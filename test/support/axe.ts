import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 at levels A and AA (each version's tags name only what that version added), and axe's advice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Fails, naming rule, place and markup of each, when axe finds a barrier in what the page shows now.
 * The page must run scripts: in a `newPage` with `javaScript: false` axe's own promises never end.
 */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // A heading is there before the stylesheet is: until then axe would judge the browser's own colours.
  await page.waitForLoadState('load');
  // By the debugger's channel and not by a <script>: the page's content security policy stays as strict as it is.
  await page.evaluate(axe.source);
  const options = { runOnly: { type: 'tag', values: RULES }, resultTypes: ['violations'] };
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(${JSON.stringify(options)})`);
  if (violations.length > 0) throw new Error(`${page.url()} has barriers:\n\n${violations.map(describe).join('\n\n')}`);
}

function describe({ id, impact, help, helpUrl, nodes }: axe.Result): string {
  const places = nodes.map(({ target, html, failureSummary = '' }) =>
    [`  at   ${target.join(' ')}`, `  html ${html}`, `  ${failureSummary.replaceAll('\n', '\n  ')}`].join('\n'),
  );
  return [`${id} (${impact}): ${help}\n${helpUrl}`, ...places].join('\n');
}
