import { useTranslation } from 'react-i18next';

/** What a post can allow, in the order of the day, by the matter it concerns. */
const PERMISSIONS = {
  requests: [
    'request:create',
    'complaint:create',
    'complaint:handle',
    'complaint:grade',
    'conversation:answer',
    'answer:write',
    'board:moderate',
    'board:rules',
    'board:write',
    'workorder:urge',
  ],
  orders: [
    'workorder:read',
    'workorder:dispatch',
    'workorder:claim',
    'workorder:work',
    'workorder:supervise',
    'workorder:cancel',
    'workorder:cancel-started',
    'workorder:merge',
    'workorder:rework',
    'workorder:reopen',
    'workorder:archive',
    'workorder:rate',
    'escalation:open',
    'escalation:reply',
    'roster:write',
    'roster:self',
  ],
  materials: ['material:read', 'material:request', 'material:issue', 'material:receive', 'material:adjust'],
  people: [
    'community:read',
    'community:write',
    'unit:write',
    'owner:read',
    'owner:write',
    'owner:reveal',
    'owner:erase',
    'owner:import',
    'owner:export',
  ],
  notices: ['notice:draft', 'notice:approve', 'survey:design', 'survey:answer'],
  charging: [
    'bill:read',
    'payment:record',
    'tariff:propose',
    'tariff:write',
    'billrun:prepare',
    'billrun:approve',
    'bill:void-propose',
    'bill:void-approve',
    'dunning:run',
  ],
  figures: ['report:view', 'audit:read', 'audit:verify', 'audit:export'],
  system: [
    'user:manage',
    'role:assign',
    'dictionary:write',
    'sla:write',
    'dispatch-policy:write',
    'projection:rebuild',
    'dlq:replay',
    'system:ops',
  ],
} as const;

export type Area = keyof typeof PERMISSIONS | 'other';

/** These and whatever else a newer service knows. */
export function areasOf(held: Iterable<string>): { area: Area; permissions: string[] }[] {
  const known = new Set<string>(Object.values(PERMISSIONS).flat());
  const other = [...new Set(held)].filter((name) => !known.has(name)).sort();
  return [
    ...Object.entries(PERMISSIONS).map(([area, permissions]) => ({ area: area as Area, permissions: [...permissions] })),
    ...(other.length > 0 ? [{ area: 'other' as const, permissions: other }] : []),
  ];
}

/** `owner:read` in words; one that is newer than this console keeps its name. */
export function usePermissionWord() {
  const { t, i18n } = useTranslation();
  return (name: string) => {
    const key = `staff.permission.${name.replace(':', '_')}`;
    return i18n.exists(key) ? t(key as 'staff.permission.owner_read') : name;
  };
}
