import { HomeOutlined, PhoneOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ownerApi, unwrap, workorderApi } from '../../api/client';
import { useCommunities } from '../../api/communities';
import { useMay } from '../../api/me';
import { placeSaid } from '../../api/place-said';
import { Icon } from '../../ui/icons';
import { Initial } from '../../ui/initial';
import { useScreensOnOffer } from '../../ui/open-screens';
import { OrderTitle } from '../../ui/order-title';
import { StatusBadge } from '../../ui/status-badge';
import type { Hits } from '../../ui/finder';
import { paths } from '../paths';
import css from './shell.module.css';

export interface Found {
  key: string;
  to: string;
  show: ReactNode;
}

interface Group {
  name: string;
  found: Found[];
  failed: boolean;
  /** There are more than are shown. */
  more?: boolean;
}

const SHOWN_OF_EACH = 6;
/** Offered whatever was found: the call of somebody whom nobody knows. */
export const CALL = 'call';

/** Whatever answers to a text that has settled. */
export function useFound(text: string): Hits<Found> & { groups: Group[] } {
  const { t } = useTranslation();
  const may = useMay();
  const offered = useScreensOnOffer();
  const { communities, nameOf } = useCommunities();
  const { community, rest: q } = placeSaid(text, communities);
  const within = { ...(community && { community }) };
  const asked = { enabled: text.length > 0, placeholderData: keepPreviousData, retry: false as const };

  const orders = useQuery({
    ...asked,
    queryKey: ['search', 'orders', q, community],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/orders', { params: { query: { q, limit: SHOWN_OF_EACH, ...within } }, signal })),
    enabled: asked.enabled && may('workorder:read'),
  });
  const owners = useQuery({
    ...asked,
    queryKey: ['search', 'owners', q, community],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/owners', { params: { query: { q, ...within } }, signal })),
    enabled: asked.enabled && may('owner:read'),
  });
  const units = useQuery({
    ...asked,
    queryKey: ['search', 'units', q, community],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/units', { params: { query: { q, ...within } }, signal })),
    enabled: asked.enabled && may('owner:read'),
  });

  if (text === '') {
    return { groups: [], hits: [], isAnswered: true };
  }
  const groups: Group[] = [
    {
      name: t('shell.search.owners'),
      failed: owners.isError,
      more: isMore(owners.data?.items, owners.data?.next),
      found: (owners.data?.items ?? []).slice(0, SHOWN_OF_EACH).map((owner) => ({
        key: owner.id,
        to: paths.owner(owner.id),
        show: (
          <>
            <Initial name={owner.name} />
            <span>{owner.name}</span>
            <span className="meta cut">{owner.links.map((link) => `${nameOf(link.communityId)} ${link.label}`).join(' ')}</span>
            <span className={`${css.end} meta`}>{owner.phones[0]}</span>
          </>
        ),
      })),
    },
    {
      name: t('shell.search.orders'),
      failed: orders.isError,
      more: isMore(orders.data?.items, orders.data?.next),
      found: (orders.data?.items ?? []).slice(0, SHOWN_OF_EACH).map((order) => ({
        key: order.id,
        to: paths.order(order.id),
        show: (
          <>
            <span className="meta">{order.number}</span>
            <span className="cut">
              <OrderTitle order={order} />
            </span>
            <span className={`${css.end} meta`}>
              {order.unitLabel} <StatusBadge status={order.status} />
            </span>
          </>
        ),
      })),
    },
    {
      name: t('shell.search.units'),
      failed: units.isError,
      more: isMore(units.data),
      found: (units.data ?? []).slice(0, SHOWN_OF_EACH).map((unit) => ({
        key: unit.id,
        to: paths.unit(unit.id),
        show: (
          <>
            <HomeOutlined />
            <span>{unit.label}</span>
            <span className="meta">
              {nameOf(unit.communityId)} {t(`words.unitType.${unit.type}`)}
            </span>
          </>
        ),
      })),
    },
  ].filter((group) => group.found.length > 0 || group.failed);
  const said = text.toLowerCase();
  const pages = offered.filter(({ label }) => label.toLowerCase().includes(said));
  if (pages.length > 0) {
    groups.push({
      name: t('shell.search.pages'),
      failed: false,
      found: pages.map(({ name, to, label, icon }) => ({
        key: `page-${name}`,
        to,
        show: (
          <>
            {icon && <Icon name={icon} />}
            <span>{label}</span>
          </>
        ),
      })),
    });
  }
  if (offered.some(({ name }) => name === 'desk')) {
    groups.push({
      name: t('shell.search.actions'),
      failed: false,
      found: [
        {
          key: CALL,
          to: `${paths.desk}?call=${encodeURIComponent(text)}`,
          show: (
            <>
              <PhoneOutlined />
              {t('shell.search.call', { text })}
            </>
          ),
        },
      ],
    });
  }
  return {
    groups,
    hits: groups.flatMap((group) => group.found),
    // One that failed has answered too: the others are no worse for it.
    isAnswered: [orders, owners, units].every(
      (query) => !query.isEnabled || query.isError || (query.isSuccess && !query.isPlaceholderData),
    ),
  };
}

const isMore = (found: unknown[] = [], next?: string | null) => found.length > SHOWN_OF_EACH || (next ?? null) !== null;
