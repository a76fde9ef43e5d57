import { benchPages } from './pages.ts';

/** `npm run bench [subject]`: every figure that the README quotes. */
const SUBJECTS: Readonly<Record<string, () => Promise<void>>> = { pages: benchPages };

const [subject] = process.argv.slice(2);
const chosen = subject === undefined ? Object.values(SUBJECTS) : [SUBJECTS[subject]];
for (const run of chosen) {
  if (run === undefined) {
    console.error(`No bench is called "${subject}"; there are: ${Object.keys(SUBJECTS).join(', ')}.`);
    process.exit(1);
  }
  await run();
}
