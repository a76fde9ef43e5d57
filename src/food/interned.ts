/** Values by their key, each kept once and known by its place. */
export class Interned<Value> {
  readonly values: Value[] = [];
  readonly #places = new Map<number | string, number>();

  placeOf(key: number | string, make: () => Value): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.values.push(make()) - 1;
    this.#places.set(key, place);
    return place;
  }

  find(key: number | string): number | undefined {
    return this.#places.get(key);
  }
}
