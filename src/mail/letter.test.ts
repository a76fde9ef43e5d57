import { describe, expect, it } from 'vitest';
import type { Letter } from './letter.ts';
import { letterText } from './letter-text.ts';
import { LetterView } from './letter-view.tsx';

const SENDER = { siteUrl: 'https://purbeurre.example', contactEmail: 'contact@purbeurre.example' };
const LETTER: Letter = {
  language: 'fr',
  subject: 'Un <sujet> & "des" guillemets',
  paragraphs: ['Bonjour <script>alert(1)</script>', 'Sel & poivre'],
  action: { label: 'Appuyez <ici>', address: 'https://purbeurre.example/x?a=1&jeton=abc' },
  after: ['Après.'],
};

describe('a letter', () => {
  it('says the same in both parts, its link in full', async () => {
    const text = letterText(LETTER, SENDER);
    const html = String(await LetterView({ letter: LETTER, sender: SENDER }));
    expect(text).toContain('Appuyez <ici>\nhttps://purbeurre.example/x?a=1&jeton=abc\n');
    expect(html).toContain('href="https://purbeurre.example/x?a=1&amp;jeton=abc"');
    for (const words of ['Sel &', 'Après.', 'L’équipe de Pur Beurre', SENDER.contactEmail, SENDER.siteUrl]) {
      expect(text).toContain(words);
      expect(html).toContain(words.replace('&', '&amp;'));
    }
  });

  it('lets no word become markup, and fetches nothing', async () => {
    const html = String(await LetterView({ letter: LETTER, sender: SENDER }));
    expect(html).not.toMatch(/<script|<img|<link|url\(/);
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('&lt;script>');
  });

  it('is in English where it is wanted', async () => {
    const letter = { ...LETTER, language: 'en' as const };
    expect(letterText(letter, SENDER)).toMatch(/^Hello,/);
    expect(String(await LetterView({ letter, sender: SENDER }))).toContain('<html lang="en">');
  });
});
