/**
 * A pure function that keeps its last answers, for what is asked again and again (an amount's text, a message with its
 * numbers): at most `most` of them, then it begins afresh.
 */
export function remembered<T>(most: number, make: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= most) kept.clear();
    const made = make(key);
    kept.set(key, made);
    return made;
  };
}
