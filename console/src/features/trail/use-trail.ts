import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { auditApi, unwrap } from '../../api/client';
import type { TrailEntry } from '../../api/types';
import { useAddress } from '../../ui/address';

const PAGE = 50;
const MOST_AT_ONCE = 200;

const ASKED = ['object', 'objectName', 'person', 'personName', 'type', 'from', 'to'] as const;
export type Asked = (typeof ASKED)[number];

/** What is asked of the trail stands in the address: an answer can be sent to a colleague. */
export function useTrail() {
  const { params, change } = useAddress();
  const asked = Object.fromEntries(ASKED.map((name) => [name, params.get(name) ?? undefined])) as Record<Asked, string | undefined>;
  const after = params.get('after') ?? undefined;
  const query = {
    ...(asked.object && { object: asked.object }),
    ...(asked.person && { person: asked.person }),
    ...(asked.type && { type: asked.type }),
    ...(asked.from && { from: startOf(asked.from, 0) }),
    ...(asked.to && { to: startOf(asked.to, 1) }),
    ...(after && { after }),
    limit: PAGE,
  };
  return {
    asked,
    after,
    /** What is asked, without a page: the whole of the answer. */
    question: { ...query, after: undefined, limit: MOST_AT_ONCE },
    entries: useQuery({
      queryKey: ['trail', query],
      queryFn: ({ signal }) => unwrap(auditApi.GET('/trail', { params: { query }, signal })),
      placeholderData: keepPreviousData,
    }),
    ask: (part: Partial<Record<Asked | 'after', string | undefined>>, options?: { replace?: boolean }) =>
      change({ after: undefined, ...part }, options),
  };
}

/** The start of a day here, some days on. */
function startOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

export type Question = ReturnType<typeof useTrail>['question'];

/** A spreadsheet takes no more rows than this with any grace; more is said, not cut off in silence. */
const MOST_EXPORTED = 20_000;

/** The whole answer to what is asked now, page by page. */
export async function readAll(question: Question, come: (rows: number) => void): Promise<{ entries: TrailEntry[]; isWhole: boolean }> {
  const entries: TrailEntry[] = [];
  let after: string | undefined;
  do {
    const page = await unwrap(auditApi.GET('/trail', { params: { query: { ...question, after } } }));
    entries.push(...page.items);
    after = page.next ?? undefined;
    come(entries.length);
  } while (after && entries.length < MOST_EXPORTED);
  return { entries, isWhole: after === undefined };
}
