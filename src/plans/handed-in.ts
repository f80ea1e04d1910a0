/** A product of a plan's item, as it was handed in: with where it can be seen, or without. */
export type HandedIn = { name: string; evidence: string | null };

/** What the case of an item keeps of its products; `inputOf` is what was told it of them. */
export function handedIn(snapshot: string): HandedIn[] {
  const { results } = JSON.parse(snapshot).snapshot.context;
  if (!Array.isArray(results)) return [];
  return results.map(({ name, evidence }) => ({
    name: String(name),
    evidence: typeof evidence === 'string' ? evidence : null,
  }));
}
