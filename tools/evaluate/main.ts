import { readFileSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { UnusableDump } from '../../src/off/unusable-dump.ts';
import { type Catalogue, withCatalogue } from './catalogue.ts';
import { measureCoverage } from './coverage.ts';
import { evaluate, evaluateDrawn } from './evaluate.ts';
import { listMissedGoals } from './goals.ts';
import { formatJsonLines, UnreadableJudgements } from './json-lines.ts';
import { readDrawnProducts, readJudgedProducts } from './judged-products.ts';
import { addJudgements, findIn, formatJudgements, parseJudgements, SWAPS_FILE } from './judgements.ts';
import { listPool, readFilledPool } from './pool.ts';
import { readReadWithout } from './read-without.ts';
import { describeReport, type Report } from './report.ts';

const startedAt = performance.now();

/** `npm run evaluate`: how good the swaps are that visitors get, as judged by people. */
const program = new Command('evaluate');

const readJudgements = () => parseJudgements(readFileSync(SWAPS_FILE, 'utf8'), SWAPS_FILE);

interface CatalogueOption {
  readonly catalogue?: string;
}

program
  .description('measure the swaps on the judged set, side by side with the rule of 2018')
  .option(
    '--catalogue <file>',
    'look for swaps in this dump of Open Food Facts too, not in the starter catalogue alone',
  )
  .option('--json', 'print every figure as JSON')
  .action(async ({ catalogue: dump, json }: CatalogueOption & { json?: true }) => {
    const report = await withCatalogue(dump, (catalogue) => makeReport(catalogue, dump !== undefined));
    console.log(json ? JSON.stringify(report, null, 2) : describeReport(report));
  });

program
  .command('pool')
  .description('write the pairs that still lack a verdict, for a reader')
  .argument('<file>', 'written anew')
  .action(async (file: string) => {
    const { catalogue: dump } = program.opts<CatalogueOption>();
    const drawn = readDrawnProducts({ withDump: dump !== undefined });
    const [set, find] = [[...readJudgedProducts(), ...drawn], findIn(readJudgements())];
    const pool = await withCatalogue(dump, (catalogue) => listPool(catalogue, set, find));
    writeFileSync(file, formatJsonLines(pool));
    const pairs = pool.reduce((sum, { candidates }) => sum + candidates.length, 0);
    console.log(`${pairs} pairs of ${pool.length} products to judge are in ${file}: fill in "verdict" and "why".`);
  });

program
  .command('judge')
  .description(`add the verdicts of a filled pool to ${SWAPS_FILE}`)
  .argument('<file>', 'as "pool" wrote it, with verdicts')
  .option('--replace', 'also where a pair is judged already')
  .action((file: string, { replace = false }: { replace?: boolean }) => {
    const { judgements, left } = readFilledPool(readFileSync(file, 'utf8'), file);
    const all = addJudgements(readJudgements(), judgements, { replace });
    writeFileSync(SWAPS_FILE, formatJudgements(all));
    console.log(`${judgements.length} verdicts added, ${left} pairs left without; ${SWAPS_FILE} holds ${all.length}.`);
  });

async function makeReport(catalogue: Catalogue, withDump: boolean): Promise<Report> {
  const find = findIn(readJudgements());
  const evaluation = await evaluate(catalogue, readJudgedProducts(), find);
  const drawn = await evaluateDrawn(catalogue, readDrawnProducts({ withDump }), find);
  // They were read with the swaps of the starter catalogue alone.
  const coverage = await measureCoverage(catalogue, withDump ? [] : readReadWithout());
  const { ours, of2018 } = evaluation;
  const missedGoals = listMissedGoals({
    'precision at 1': { ours: ours.precisionAt1, of2018: of2018.precisionAt1 },
    'precision at 3': { ours: ours.precisionAt3, of2018: of2018.precisionAt3 },
    coverage,
  });
  const seconds = (performance.now() - startedAt) / 1_000;
  return { catalogueProducts: catalogue.productCount, ...evaluation, drawn, coverage, missedGoals, seconds };
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof UnreadableJudgements || error instanceof UnusableDump)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
