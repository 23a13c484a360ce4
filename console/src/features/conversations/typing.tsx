import { skipToken, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { notificationApi } from '../../api/client';
import { newKey } from '../../api/new-key';
import type { Change } from '../../api/live';
import type { Side } from './lines';

/** The service takes one mark in two seconds; more often nobody has to be told. */
const TELL_EVERY = 2_500;

/** Longer than two marks are apart: one that is lost is not missed. */
const SHOWN_FOR = 6_000;

const TYPING = 'typing ';

const ANSWERING = 'answering ';

const keyOf = (id: string) => ['typing', id];
const colleagueKeyOf = (id: string) => ['answering', id];

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
    if (subject.startsWith(ANSWERING)) {
      rest.delete(subject);
      const [staffId = '', ...name] = type.split(' ');
      client.setQueryData(colleagueKeyOf(subject.slice(ANSWERING.length)), { staffId, name: name.join(' '), at: Date.now() });
    }
  }
  return rest;
}

/** Says that somebody of the other side is at the keys; over when they have said something. */
export function TypingMark({ id, of, said, label }: { id: string; of: Side; said: number; label: string }) {
  const data = useMark<{ side: Side; at: number }>(keyOf, id, said);
  const types = data?.side === of;
  return (
    <p className="meta" role="status">
      {types && label}
    </p>
  );
}

/** Warns whoever is about to answer that a colleague is at it already. */
export function ColleagueMark({ id, self, said }: { id: string; self: string | null | undefined; said: number }) {
  const { t } = useTranslation();
  const data = useMark<{ staffId: string; name: string; at: number }>(colleagueKeyOf, id, said);
  return (
    <p className="meta" role="status">
      {data && data.staffId !== self && t('conversations.answering', { name: data.name })}
    </p>
  );
}

/** What is told now and then, as long as it is: until something was said, or nothing more is heard of it. */
function useMark<Mark extends { at: number }>(keyFor: (id: string) => string[], id: string, said: number) {
  const client = useQueryClient();
  const { data } = useQuery<Mark | null>({ queryKey: keyFor(id), queryFn: skipToken });
  const at = data?.at;
  useEffect(() => {
    client.setQueryData(keyFor(id), null);
  }, [client, keyFor, id, said]);
  useEffect(() => {
    if (at === undefined) return undefined;
    const over = setTimeout(() => client.setQueryData(keyFor(id), null), SHOWN_FOR);
    return () => clearTimeout(over);
  }, [client, keyFor, id, at]);
  return data;
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
