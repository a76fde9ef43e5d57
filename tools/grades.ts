// How our grades stand to those that Open Food Facts publishes by the same rule.
// `npm run grades -- FILE`: a dump, as `import` takes it; the starter catalogue by default.
import { fileURLToPath } from 'node:url';
import { openDump } from '../src/off/dump-file.ts';
import { DumpReader } from '../src/off/dump-reader.ts';
import { GradeReport } from './grades/grade-report.ts';

const [path = fileURLToPath(new URL('../data/starter-catalogue.jsonl', import.meta.url))] = process.argv.slice(2);
const reader = new DumpReader(await openDump(path), { passOver: 0, country: null });
const report = new GradeReport();
for await (const entries of reader.entries()) {
  for (const entry of entries) report.add(typeof entry === 'string' ? undefined : entry.document);
}
console.log(report.lines().join('\n'));
