import { useCallback, useEffect, useRef, useState } from 'react';
import { recallInTab, rememberInTab } from '../../api/memory';
import { useAddress } from '../../ui/address';
import { draftsOf, dropDraft, onDraft, readDraft, useSaved, writeDraft } from '../../ui/drafts';
import { changed, isEmpty, newCall, type Call } from './call';

interface Desk {
  calls: Call[];
  at: string;
}

const DRAFT = 'call.';
const SHOWN = 'linli.desk.call';

export type ChangeCall = (part: Partial<Call> | ((before: Call) => Partial<Call>)) => void;

/**
 * All calls on the desk. A new one never throws away the one that is open. Each is kept by itself,
 * so that two tabs of the browser keep each other's; which one is open is the tab's own.
 */
export function useCalls() {
  const [{ calls, at }, set] = useState(kept);
  const { drop, saved } = useKeeping(calls, set);
  const call = calls.find(({ id }) => id === at) ?? calls[0] ?? newCall();
  useEffect(() => rememberInTab(SHOWN, call.id), [call.id]);

  const open = (first: Partial<Call> = {}) =>
    set(({ calls: before, at: here }) => {
      const others = before.filter((one) => one.id !== here || !isEmpty(one));
      const next = { ...newCall(), ...first };
      return { calls: [...others, next], at: next.id };
    });
  useIncomingCall(open);

  return {
    calls,
    call,
    ...saved,
    open: () => open(),
    show: (id: string) => set((before) => ({ ...before, at: id })),
    turn: (by: number) => set((before) => ({ ...before, at: around(before, by) })),
    /** By its id: an answer belongs to the call that asked for it, whichever is open when it comes. */
    change: (id: string, part: Parameters<ChangeCall>[0]) =>
      set((before) => ({
        ...before,
        calls: before.calls.map((one) => (one.id === id ? changed(one, typeof part === 'function' ? part(one) : part) : one)),
      })),
    /** Written down at once, wherever one is by then: a request that was sent is not sent again. */
    submitted: (id: string, receipt: NonNullable<Call['submitted']>) => {
      set((before) => ({ ...before, calls: before.calls.map((one) => (one.id === id ? { ...one, submitted: receipt } : one)) }));
      const sent = readDraft<Call>(DRAFT + id);
      if (sent) writeDraft(DRAFT + id, { ...sent, submitted: receipt });
    },
    close: (id: string) => {
      drop(id);
      set((before) => {
        const rest = before.calls.filter((one) => one.id !== id);
        const left = rest.length > 0 ? rest : [newCall()];
        return { calls: left, at: left.some((one) => one.id === before.at) ? before.at : (left.at(-1)?.id ?? '') };
      });
    },
  };
}

function kept(): Desk {
  const calls = draftsOf(DRAFT)
    .flatMap((key) => readDraft<Call>(key) ?? [])
    .sort((one, other) => one.begunAt - other.begunAt);
  const all = calls.length > 0 ? calls : [newCall()];
  const at = all.find(({ id }) => id === recallInTab(SHOWN)) ?? all.at(-1);
  return { calls: all, at: at?.id ?? '' };
}

/** Writes down what was changed here, and takes over what another tab has written down. */
function useKeeping(calls: Call[], set: (next: (before: Desk) => Desk) => void) {
  const latest = useRef(calls);
  const written = useRef(new Map(calls.map((call) => [call.id, call])));
  const [saved, setSaved] = useState<{ savedAt?: Date; refused: boolean }>({ refused: false });
  useEffect(() => {
    latest.current = calls;
  });

  const save = useCallback(() => {
    const changed = latest.current.filter(
      (call) => written.current.get(call.id) !== call && (written.current.has(call.id) || !isEmpty(call)),
    );
    if (changed.length === 0) {
      return;
    }
    const keptAll = changed.map((call) => {
      written.current.set(call.id, call);
      return writeDraft(DRAFT + call.id, call);
    });
    setSaved(keptAll.every(Boolean) ? { savedAt: new Date(), refused: false } : { refused: true });
  }, []);

  const drop = useCallback((id: string) => {
    written.current.delete(id);
    dropDraft(DRAFT + id);
  }, []);

  useSaved(calls, save);

  useEffect(
    () =>
      onDraft((key) => {
        if (!key.startsWith(DRAFT)) {
          return;
        }
        const id = key.slice(DRAFT.length);
        const here = latest.current.find((call) => call.id === id);
        const told = readDraft<Call>(key);
        if (here && written.current.get(id) !== here) {
          return; // Being typed here: it is written down in a moment.
        }
        if (told && JSON.stringify(told) !== JSON.stringify(here)) {
          written.current.set(id, told);
          set(({ calls: before, at }) => ({ at, calls: here ? before.map((one) => (one.id === id ? told : one)) : [...before, told] }));
        } else if (!told && here && written.current.has(id)) {
          written.current.delete(id);
          set(({ calls: before, at }) => (id === at ? { calls: before, at } : { calls: before.filter((one) => one.id !== id), at }));
        }
      }),
    [set],
  );
  return { drop, saved };
}

function around({ calls, at }: Desk, by: number): string {
  const place = calls.findIndex(({ id }) => id === at);
  return calls[(place + by + calls.length) % calls.length]?.id ?? at;
}

/**
 * `?call=138…` opens a tab for who is on the line, once; `?owner=` for somebody who is known, with `unit`, `community`
 * and `said` where they have been told already, in the conversation of that id.
 */
function useIncomingCall(open: (first: Partial<Call>) => void) {
  const { params, change } = useAddress();
  const incoming = params.get('call');
  const owner = params.get('owner') ?? undefined;
  const taken = useRef<string>(undefined);
  useEffect(() => {
    const said = incoming === null ? undefined : `${incoming} ${owner ?? ''}`;
    if (said !== undefined && said !== taken.current) {
      const of = (name: string) => params.get(name) ?? undefined;
      open({
        search: incoming ?? '',
        ...(owner && { ownerId: owner, ownerName: incoming ?? undefined, unitId: of('unit'), communityId: of('community') }),
        description: of('said') ?? '',
        conversationId: of('conversation'),
      });
      const taken = { call: undefined, owner: undefined, unit: undefined, community: undefined, said: undefined };
      change({ ...taken, conversation: undefined }, { replace: true });
    }
    taken.current = said;
  }, [incoming, owner, params, open, change]);
}
