import type { PublishedGrade } from '../food/product.ts';
import type { KnownDocument } from './known-fields.ts';
import { readWrittenAt } from './modified-at.ts';

/**
 * Since then Open Food Facts publishes grades of the rule of 2023 (openfoodfacts-server, pull request 11134).
 * Documents that it wrote in 2024 bear out the month: until October they name the rule of 2021, from December on
 * that of 2023.
 */
const RULE_OF_2023_SINCE = Date.UTC(2024, 11, 16);

/**
 * The grade that Open Food Facts publishes, with its rule: as `nutriscore_version` tells it, else by the day on
 * which the document was written. One without any date is taken for old.
 */
export function readPublishedGrade(document: KnownDocument): PublishedGrade | null {
  const { nutriscore_grade, nutrition_grades, nutrition_grade_fr, nutriscore_version: version } = document;
  const told = [nutriscore_grade, nutrition_grades, nutrition_grade_fr].find(isText)?.toLowerCase();
  const grade = GRADES.find((letter) => letter === told);
  if (grade === undefined) return null;
  const writtenAt = readWrittenAt(document);
  const isOfNewRule = isText(version) ? version === '2023' : (writtenAt?.getTime() ?? 0) >= RULE_OF_2023_SINCE;
  return { grade, rule: isOfNewRule ? '2023' : 'older', year: writtenAt?.getUTCFullYear() ?? null };
}

/** "unknown" and "not-applicable" stand in the same fields. */
const GRADES = ['a', 'b', 'c', 'd', 'e'] as const;

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
