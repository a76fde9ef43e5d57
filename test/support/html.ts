/** Reads what a visitor would see in a page of ours; enough for tests, no parser of any HTML. */

export interface PageForm {
  readonly action: string;
  readonly method: string;
  /** Hidden and visible inputs with their values, as a browser would send them; of one name the last. */
  readonly fields: Readonly<Record<string, string>>;
  /** The words on its button. */
  readonly button: string;
}

export function readTitle(html: string): string {
  return textOf(/<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? '');
}

export function readHeading(html: string): string {
  return textOf(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '');
}

/** The words of the page's main part, in one line; plain spaces in place of the unbreakable ones. */
export function readMain(html: string): string {
  return textOf(/<main[\s\S]*?<\/main>/.exec(html)?.[0] ?? '');
}

/** Addresses that the page's main part links to. */
export function listLinks(html: string): string[] {
  const main = /<main[\s\S]*?<\/main>/.exec(html)?.[0] ?? '';
  return [...main.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, href]) => decode(href ?? ''));
}

/** Each element with this class, as HTML; it must not hold another of the same tag name. */
export function listByClass(html: string, tag: string, className: string): string[] {
  const pattern = new RegExp(
    `<${tag}\\s[^>]*class="(?:[^"]*\\s)?${className}(?:\\s[^"]*)?"[^>]*>[\\s\\S]*?</${tag}>`,
    'g',
  );
  return html.match(pattern) ?? [];
}

export function listForms(html: string): PageForm[] {
  return [...html.matchAll(/<form\s([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = '', body = '']) => ({
    action: attribute(head, 'action') ?? '',
    method: (attribute(head, 'method') ?? 'get').toUpperCase(),
    fields: Object.fromEntries(
      [...body.matchAll(/<input\s(?:[^>"]|"[^"]*")*>/g)].flatMap(([input]) => {
        const name = attribute(input, 'name');
        const isLeftOut = /type="(?:checkbox|radio)"/.test(input) && !/\schecked\b/.test(input);
        return name === undefined || isLeftOut ? [] : [[name, attribute(input, 'value') ?? '']];
      }),
    ),
    button: textOf(/<button[\s\S]*?<\/button>/.exec(body)?.[0] ?? ''),
  }));
}

/** Value of the page's own search field or of any named input. */
export function readInput(html: string, name: string): string | undefined {
  const input = (html.match(/<input\s(?:[^>"]|"[^"]*")*>/g) ?? []).find((text) => attribute(text, 'name') === name);
  return input && (attribute(input, 'value') ?? '');
}

/** What `Page` writes where a page has an aid. */
const OWN_SCRIPT = /<script type="module" src="\/assets\/[0-9a-f]{12}\/scripts\/[a-z-]+\.js"><\/script>/;

/** True when the page holds a script that is not one of our files, even as the text of an attribute, or an attribute that runs one. */
export function holdsScript(html: string): boolean {
  const bare = html.replace(/="[^"]*"/g, '=""');
  return (
    /<script|<iframe|<object|<embed/i.test(html.replace(OWN_SCRIPT, '')) ||
    /<[^>]*\son\w+=/i.test(bare) ||
    /(?:href|src|action)="\s*(?:javascript|data):/i.test(html)
  );
}

export function textOf(html: string): string {
  return decode(html.replace(/<[^>]*>/g, ' '))
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : decode(value);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|([a-z]+));/g, (whole, number, name) =>
    number ? String.fromCodePoint(Number(number)) : (ENTITIES[name] ?? whole),
  );
}
