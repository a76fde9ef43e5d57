/**
 * What `read` answers, asked at most once in `freshMs` and once for all who wait; `instead` where it fails. For figures
 * that cost more than they change.
 */
export function lately<T>(read: () => Promise<T>, freshMs: number, instead: T): () => Promise<T> {
  let answer: Promise<T> | undefined;
  let readAt = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    if (answer === undefined || now - readAt > freshMs) {
      readAt = now;
      answer = read().catch(() => {
        answer = undefined;
        return instead;
      });
    }
    return answer;
  };
}
