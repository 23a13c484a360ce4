import { useEffect, useEffectEvent, useState, type KeyboardEvent } from 'react';
import { isComposing } from './keys';
import { useSettledAfterFirst } from './settled';

export interface Hits<Hit> {
  hits: Hit[];
  /** They are the answer to the text that was asked, not to the one before it. */
  isAnswered: boolean;
}

/**
 * A field that finds while one types. Enter and the arrows act on hits of the text as it stands: an
 * Enter that is faster than the answer waits for it, and is forgotten when one types on.
 *
 * @param useHits asks for a settled text; must be the same function on every call
 */
export function useFinder<Hit>({
  typed,
  useHits,
  choose,
  settledAfter = 90,
}: {
  typed: string;
  useHits: (text: string) => Hits<Hit>;
  choose: (hit: Hit) => void;
  settledAfter?: number;
}) {
  const wanted = typed.trim();
  const text = useSettledAfterFirst(wanted, settledAfter);
  const { hits: found, isAnswered } = useHits(text);
  const hits = text === '' || wanted === '' ? [] : found;
  const isCurrent = text === wanted && isAnswered;
  const [cursor, setCursor] = useState({ text: wanted, place: 0 });
  const place = cursor.text === wanted ? Math.min(cursor.place, Math.max(0, hits.length - 1)) : 0;
  const point = (next: number) => setCursor({ text: wanted, place: next });
  const [entered, setEntered] = useState<string>();

  const decide = useEffectEvent(() => {
    const hit = hits[place];
    setEntered(undefined);
    if (entered === wanted && hit !== undefined) {
      choose(hit);
    }
  });
  const isDecided = entered !== undefined && (entered !== wanted || isCurrent);
  useEffect(() => {
    if (isDecided) decide();
  }, [isDecided]);

  return {
    text,
    hits,
    isCurrent,
    place,
    point,
    onKeyDown: (event: KeyboardEvent) => {
      if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'ArrowDown') point(Math.min(place + 1, Math.max(0, hits.length - 1)));
      else if (event.key === 'ArrowUp') point(Math.max(place - 1, 0));
      else if (event.key === 'Enter' && wanted !== '') setEntered(wanted);
      else return;
      event.preventDefault();
    },
  };
}
