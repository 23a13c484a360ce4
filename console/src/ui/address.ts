import { useContext, useMemo, useState } from 'react';
import { UNSAFE_DataRouterContext as RouterContext, useLocation, useNavigate } from 'react-router';

export type AddressChanges = Record<string, string | undefined>;

export type ChangeAddress = (changes: AddressChanges, options?: { replace?: boolean }) => void;

/** What stands in the address, and how it changes: what is empty or undefined leaves it. */
export function useAddress(): { params: URLSearchParams; change: ChangeAddress } {
  const { search } = useLocation();
  const navigate = useNavigate();
  const router = useContext(RouterContext)?.router;
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const change = useMemo<ChangeAddress>(
    () =>
      (changes, { replace = false } = {}) => {
        // The router knows where it is before anything was drawn there: two changes in a row add up.
        const now = router ? (router.state.navigation.location ?? router.state.location).search : location.search;
        const after = new URLSearchParams(now);
        for (const [name, value] of Object.entries(changes)) {
          if (value) after.set(name, value);
          else after.delete(name);
        }
        if (`${after}` !== `${new URLSearchParams(now)}`) {
          void navigate({ search: `?${after}` }, { replace });
        }
      },
    [navigate, router],
  );
  return { params, change };
}

/**
 * A text that is typed and stands in the address. The field shows what was typed, at once: the
 * address follows, and while an input method composes it does not follow yet.
 */
export function useTyped(value: string, tell: (text: string) => void) {
  const [text, setText] = useState(value);
  const [told, setTold] = useState<readonly string[]>([]);
  const [seen, setSeen] = useState(value);
  const [composing, setComposing] = useState(false);

  // An address that changes by other hands is taken over; our own words coming back late are not.
  if (value !== seen) {
    setSeen(value);
    const own = told.lastIndexOf(value);
    if (own >= 0) {
      setTold(told.slice(own + 1));
    } else {
      setTold([]);
      setText(value);
    }
  }

  const say = (next: string) => {
    setTold((before) => [...before, next]);
    tell(next);
  };
  return {
    text,
    type: (next: string, isComposing: boolean) => {
      setText(next);
      if (!isComposing && !composing) say(next);
    },
    begin: () => setComposing(true),
    end: (next: string) => {
      setComposing(false);
      setText(next);
      say(next);
    },
  };
}
