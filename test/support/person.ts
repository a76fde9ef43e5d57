/** What the browser of somebody who types an address or follows a link sends over TLS. */
export const PERSON: Readonly<Record<string, string>> = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-dest': 'document',
};
