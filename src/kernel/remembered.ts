/**
 * A pure function that keeps its last answers, for what is asked again and again (an amount's text, a message with its
 * numbers): at most `most` of them, then it begins afresh.
 */
export function remembered<K extends string | number, T>(most: number, make: (key: K) => T): (key: K) => T {
  const kept = new Map<K, T>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= most) kept.clear();
    const made = make(key);
    kept.set(key, made);
    return made;
  };
}
