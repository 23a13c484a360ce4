import { useEffect, useRef, useState } from 'react';

/** The value once it has not changed for a while. */
export function useSettled<T>(value: T, millis: number): T {
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
export function useSettledAfterFirst<T>(value: T, millis: number): T {
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
