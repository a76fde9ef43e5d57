import { describe, expect, it } from 'vitest';
import { abridge, toMarkup } from './terminal-text.ts';

describe('what a terminal shows', () => {
  it('loses colours, and is text where a page is made of it', () => {
    expect(toMarkup('\u001b[32m✓\u001b[39m a < b && c\r\n')).toBe('✓ a &#60; b &#38;&#38; c\n');
  });

  it('is shortened in its midst, and says by how much', () => {
    expect(abridge('1\n2\n3\n4\n5\n6\n', 2, 1)).toBe('1\n2\n[… 3 lines …]\n6');
    expect(abridge('1\n2\n3\n4\n', 2, 1)).toBe('1\n2\n3\n4');
  });
});
