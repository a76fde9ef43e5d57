import { describe, expect, it } from 'vitest';
import { isPersonNavigating } from './person-navigating.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
const NAVIGATION = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };

describe('a person who navigates', () => {
  it.each([
    FIREFOX,
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (Linux; Android 9; CUBOT X19) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Mobile Safari/537.36',
    'Opera/9.80 (Android; Opera Mini/36.2.2254/191.249; U; fr) Presto/2.12.423 Version/12.16',
  ])('comes with %s, over TLS or not', (agent) => {
    expect(isPersonNavigating({ 'user-agent': agent })).toBe(true);
    expect(isPersonNavigating({ 'user-agent': agent, ...NAVIGATION })).toBe(true);
  });

  it.each([
    '',
    'curl/8.14.1',
    'python-requests/2.32',
    'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/136.0.0.0 Safari/537.36',
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; GPTBot/1.2; +https://openai.com/gptbot',
    'Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36 (compatible; Bytespider; spider-feedback@bytedance.com)',
    'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15 (Applebot/0.1)',
  ])('does not come with "%s"', (agent) => {
    expect(isPersonNavigating({ 'user-agent': agent, ...NAVIGATION })).toBe(false);
  });

  it.each([
    { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
    { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
    { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    { ...NAVIGATION, 'sec-purpose': 'prefetch;prerender' },
    { purpose: 'prefetch' },
  ])('does not come with %j', (headers) => {
    expect(isPersonNavigating({ 'user-agent': FIREFOX, ...headers })).toBe(false);
  });
});
