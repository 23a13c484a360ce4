import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { auditApi, unwrap } from '../../api/client';
import type { CommandHeaders } from '../../api/command';
import type { ExportRequest } from '../../api/exports';
import { instantIn } from '../../i18n/zone';
import { useZone } from '../../i18n/zones';
import { useAddress } from '../../ui/address';
import { later } from '../../ui/day';

const PAGE = 50;

const ASKED = [
  'object',
  'objectName',
  'person',
  'personName',
  'type',
  'from',
  'to',
  'post',
  'community',
  'unit',
  'unitName',
  'outcome',
  'words',
  'trace',
] as const;
export type Asked = (typeof ASKED)[number];

/** What is asked of the trail stands in the address: an answer can be sent to a colleague. */
export function useTrail() {
  const { params, change } = useAddress();
  const zone = useZone();
  const asked = Object.fromEntries(ASKED.map((name) => [name, params.get(name) ?? undefined])) as Record<Asked, string | undefined>;
  const after = params.get('after') ?? undefined;
  const outcome = (['DONE', 'REFUSED'] as const).find((one) => one === asked.outcome);
  const question = {
    ...(asked.object && { object: asked.object }),
    ...(asked.person && { person: asked.person }),
    ...(asked.type && { type: asked.type }),
    ...(asked.from && { from: instantIn(zone, asked.from).toISOString() }),
    ...(asked.post && { post: asked.post }),
    ...(asked.community && { community: asked.community }),
    ...(asked.unit && { unit: asked.unit }),
    ...(outcome && { outcome }),
    ...(asked.words && { words: asked.words }),
    ...(asked.trace && { trace: asked.trace }),
    ...(asked.to && { to: instantIn(zone, later(asked.to, 1)).toISOString() }),
  };
  const query = { ...question, ...(after && { after }), limit: PAGE };
  return {
    asked,
    after,
    exported: (body: ExportRequest, header: CommandHeaders) =>
      unwrap(auditApi.POST('/trail/exports', { params: { query: question, header }, body })),
    entries: useQuery({
      queryKey: ['trail', query],
      queryFn: ({ signal }) => unwrap(auditApi.GET('/trail', { params: { query }, signal })),
      placeholderData: keepPreviousData,
    }),
    ask: (part: Partial<Record<Asked | 'after', string | undefined>>, options?: { replace?: boolean }) =>
      change({ after: undefined, ...part }, options),
  };
}
