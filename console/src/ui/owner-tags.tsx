import { useDictionary } from '../api/dictionaries';

/** What a colleague should know at once. */
export function OwnerTags({ tags }: { tags: readonly string[] }) {
  const { labelOf } = useDictionary('owner-tag', tags.length > 0);
  return tags.map((tag) => (
    <span key={tag} className="chip">
      {labelOf(tag)}
    </span>
  ));
}
