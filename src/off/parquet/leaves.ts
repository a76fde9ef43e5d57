import type { SchemaElement, SchemaTree } from 'hyparquet';

/** A column of single values as Parquet stores it: a plain one, a list, or one field of a list of records. */
export interface Leaf {
  readonly path: string;
  /** Of the row: "nutriments". */
  readonly column: string;
  /** Of the records in its list: "name"; `null` where the values themselves are listed, or are no list. */
  readonly field: string | null;
  readonly element: SchemaElement;
  /** How many steps of its path may be missing: so many are there when a value is. */
  readonly depth: number;
  /** How many are there when its list has an item; `null` when it is no list. */
  readonly listDepth: number | null;
}

/** The leaves of a schema that `isWanted`. A record outside a list, or a list in a list, is none that we read. */
export function findLeaves(schema: SchemaTree, isWanted: (leaf: Leaf) => boolean): Leaf[] {
  return schema.children.flatMap((column) => listLeaves(column, [])).filter(isWanted);
}

function listLeaves(node: SchemaTree, above: readonly SchemaTree[]): Leaf[] {
  const path = [...above, node];
  if (node.children.length > 0) return node.children.flatMap((child) => listLeaves(child, path));
  const lists = path.filter(({ element }) => element.repetition_type === 'REPEATED');
  const [list] = lists;
  const [column] = path;
  if (column === undefined || lists.length > 1 || (list === undefined && path.length > 1)) return [];
  const isItem = list === undefined || list === node || (list.children.length === 1 && list.children[0] === node);
  return [
    {
      path: node.path.join('.'),
      column: column.element.name,
      field: isItem ? null : node.element.name,
      element: node.element,
      depth: countOptional(path),
      listDepth: list === undefined ? null : countOptional(path.slice(0, path.indexOf(list) + 1)),
    },
  ];
}

function countOptional(path: readonly SchemaTree[]): number {
  return path.filter(({ element }) => element.repetition_type !== 'REQUIRED').length;
}
