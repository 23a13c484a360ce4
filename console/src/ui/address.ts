import { useSearchParams } from 'react-router';

export type AddressChanges = Record<string, string | undefined>;

/** What stands in the address, and how it changes: what is empty or undefined leaves it. */
export function useAddress() {
  const [params, setParams] = useSearchParams();
  const change = (changes: AddressChanges, { replace = false } = {}) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value) after.set(name, value);
          else after.delete(name);
        }
        return after;
      },
      { replace },
    );
  return { params, change };
}
