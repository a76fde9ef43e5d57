import { once } from 'node:events';
import { get } from 'node:http';

/** What the browser of somebody who types an address or follows a link sends over TLS. */
export const PERSON: Readonly<Record<string, string>> = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-dest': 'document',
};

/** Opens an address as such a browser does. Not `fetch`: it says by itself that it is no navigation. */
export async function visitAsPerson(url: string): Promise<number | undefined> {
  const [answer] = await once(get(url, { headers: PERSON }), 'response');
  answer.resume();
  await once(answer, 'end');
  return answer.statusCode;
}
