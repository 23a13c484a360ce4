import { skipToken, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { notificationApi } from '../../api/client';
import { newKey } from '../../api/new-key';
import type { Change } from '../../api/live';
import type { Side } from './lines';

/** The service takes one mark in two seconds; more often nobody has to be told. */
const TELL_EVERY = 2_500;

/** Longer than two marks are apart: one that is lost is not missed. */
const SHOWN_FOR = 6_000;

const TYPING = 'typing ';

const keyOf = (id: string) => ['typing', id];

/**
 * Takes marks out of what was told: they change nothing that could be read anew.
 *
 * @returns what did change; null for anything
 */
export function withoutMarks(changed: ReadonlyMap<string, Change> | null, client: QueryClient): ReadonlyMap<string, Change> | null {
  if (changed === null) {
    return null;
  }
  const rest = new Map(changed);
  for (const [subject, { type }] of changed) {
    if (subject.startsWith(TYPING)) {
      rest.delete(subject);
      client.setQueryData(keyOf(subject.slice(TYPING.length)), { side: type as Side, at: Date.now() });
    }
  }
  return rest;
}

/** Says that somebody of the other side is at the keys; over when they have said something. */
export function TypingMark({ id, of, said, label }: { id: string; of: Side; said: number; label: string }) {
  const client = useQueryClient();
  const { data } = useQuery<{ side: Side; at: number } | null>({ queryKey: keyOf(id), queryFn: skipToken });
  const types = data?.side === of;
  const at = data?.at;
  useEffect(() => {
    client.setQueryData(keyOf(id), null);
  }, [client, id, said]);
  useEffect(() => {
    if (!types) return undefined;
    const over = setTimeout(() => client.setQueryData(keyOf(id), null), SHOWN_FOR);
    return () => clearTimeout(over);
  }, [client, id, types, at]);
  return (
    <p className="meta" role="status">
      {types && label}
    </p>
  );
}

/** To be called with every key: the other side hears of it now and then. */
export function useTyping(id: string | undefined) {
  const told = useRef(0);
  return () => {
    if (id !== undefined && Date.now() - told.current > TELL_EVERY) {
      told.current = Date.now();
      // Nobody misses a mark that does not come through.
      notificationApi
        .POST('/conversations/{id}/typing', { params: { path: { id }, header: { 'Idempotency-Key': newKey() } } })
        .catch(() => undefined);
    }
  };
}
