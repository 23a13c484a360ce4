import { useEffect, useEffectEvent, useRef, useState } from 'react';

/** What is typed, once it has not changed for a while and no input method composes. */
export function useSettled<T>(typed: T, millis: number): T {
  const value = useComposed(typed);
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), millis);
    return () => clearTimeout(timer);
  }, [value, millis]);
  return settled;
}

/**
 * The first change after a pause at once, whatever follows it once it has settled: an answer is on
 * its way while somebody types on, and a word costs two questions, not one for each letter.
 */
export function useSettledAfterFirst<T>(typed: T, millis: number): T {
  const value = useComposed(typed);
  const [settled, setSettled] = useState(value);
  const isPause = useRef(true);
  useEffect(() => {
    if (isPause.current) {
      isPause.current = false;
      setSettled(value);
    }
    const timer = setTimeout(() => {
      isPause.current = true;
      setSettled(value);
    }, millis);
    return () => clearTimeout(timer);
  }, [value, millis]);
  return settled;
}

/** The value as it stood before an input method began: letters that it will turn into a word are nothing to ask for. */
function useComposed<T>(value: T): T {
  const [held, setHeld] = useState<{ value: T }>();
  const hold = useEffectEvent(() => setHeld({ value }));
  useEffect(() => {
    const begun = () => hold();
    const ended = () => setHeld(undefined);
    addEventListener('compositionstart', begun);
    addEventListener('compositionend', ended);
    return () => {
      removeEventListener('compositionstart', begun);
      removeEventListener('compositionend', ended);
    };
  }, []);
  return held ? held.value : value;
}
