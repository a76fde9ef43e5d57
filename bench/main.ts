import { generateDump } from './generate-dump.ts';
import { benchImport } from './import.ts';
import { benchPages } from './pages.ts';
import { benchSearch } from './search.ts';
import { benchSwaps } from './swaps.ts';
import { benchTiming } from './timing.ts';

/** `npm run bench [subject]`: every figure that the README quotes. */
const SUBJECTS: Readonly<Record<string, (...choices: string[]) => Promise<void>>> = {
  pages: benchPages,
  import: benchImport,
  search: benchSearch,
  swaps: benchSwaps,
  timing: benchTiming,
};

const [subject, ...rest] = process.argv.slice(2);
if (subject === 'generate') {
  // `npm run bench generate -- 1000000 /tmp/dump.jsonl.gz [seed]`
  const [products, path, seed] = rest;
  if (!path || !(Number(products) > 0)) throw new Error('Say how many products, and into which file.');
  await generateDump(Number(products), path, Number(seed ?? 1));
} else {
  const chosen = subject === undefined ? Object.values(SUBJECTS) : [SUBJECTS[subject]];
  for (const run of chosen) {
    if (run === undefined) {
      console.error(`No bench is called "${subject}"; there are: ${Object.keys(SUBJECTS).join(', ')}, generate.`);
      process.exit(1);
    }
    await run(...rest);
  }
}
