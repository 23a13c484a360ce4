import { useEffect } from 'react';
import { useAddress } from '../../ui/address';
import { useDraft } from '../../ui/drafts';
import { isEmpty, newCall, type Call } from './call';

interface Desk {
  calls: Call[];
  at: string;
}

/** All calls on the desk. A new one never throws away the one that is open. */
export function useCalls() {
  const desk = useDraft<Desk>('desk', firstDesk());
  const { calls, at } = desk.value;
  const call = calls.find(({ id }) => id === at) ?? calls[0] ?? newCall();
  const { set } = desk;

  const open = (search = '') =>
    set(({ calls: before, at: here }) => {
      const kept = before.filter((one) => one.id !== here || !isEmpty(one));
      const next = newCall(search);
      return { calls: [...kept, next], at: next.id };
    });
  useIncomingCall(open);

  return {
    calls,
    call,
    savedAt: desk.savedAt,
    open,
    show: (id: string) => set((before) => ({ ...before, at: id })),
    turn: (by: number) => set((before) => ({ ...before, at: around(before, by) })),
    change: (part: Partial<Call>) =>
      set((before) => ({ ...before, calls: before.calls.map((one) => (one.id === before.at ? { ...one, ...part } : one)) })),
    close: (id: string) =>
      set((before) => {
        const rest = before.calls.filter((one) => one.id !== id);
        const left = rest.length > 0 ? rest : [newCall()];
        return { calls: left, at: left.some((one) => one.id === before.at) ? before.at : (left.at(-1)?.id ?? '') };
      }),
  };
}

function firstDesk(): Desk {
  const call = newCall();
  return { calls: [call], at: call.id };
}

function around({ calls, at }: Desk, by: number): string {
  const place = calls.findIndex(({ id }) => id === at);
  return calls[(place + by + calls.length) % calls.length]?.id ?? at;
}

/** `?call=138…` opens a tab for who is on the line, once. */
function useIncomingCall(open: (search: string) => void) {
  const { params, change } = useAddress();
  const incoming = params.get('call');
  useEffect(() => {
    if (incoming !== null) {
      open(incoming);
      change({ call: undefined }, { replace: true });
    }
    // Only a new caller is news.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [incoming]);
}
