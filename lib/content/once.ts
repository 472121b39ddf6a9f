/**
 * A function that works out its result once for each object, and forgets it with the object. Drafts and files stay
 * the same objects until their text changes, so that what is known of them lasts from one build to the next.
 */
export function oncePer<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}
