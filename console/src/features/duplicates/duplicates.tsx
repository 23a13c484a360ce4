import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { duplicatesQuery } from '../../api/owners';
import { useAddress } from '../../ui/address';
import { ListPages } from '../../ui/list-pages';
import { Page } from '../../ui/page';
import { useScope } from '../../ui/scope';
import { Segments } from '../../ui/segments';
import { Empty, Loaded } from '../../ui/states';
import { Pair } from './pair';

const LISTED = ['OPEN', 'DISMISSED', 'MERGED'] as const;

/** Records that may be of one person: somebody looks at both and decides. */
export default function Duplicates() {
  const { t } = useTranslation();
  const { params, change } = useAddress();
  const { community } = useScope();
  const status = LISTED.find((one) => one === params.get('status')) ?? 'OPEN';
  const owner = params.get('owner') ?? undefined;
  const after = params.get('after') ?? undefined;
  const pairs = useQuery(duplicatesQuery({ status, ...(owner ? { owner } : community && { community }), ...(after && { after }) }));
  return (
    <Page
      title={t('owners.duplicates')}
      tabs={
        <Segments
          label={t('duplicates.list')}
          options={LISTED.map((value) => ({ value, label: t(`duplicates.status.${value}`) }))}
          value={status}
          choose={(value) => change({ status: value === 'OPEN' ? undefined : value, after: undefined })}
        />
      }
    >
      {owner && (
        <p className="note">
          <span>{t('duplicates.onlyOf')}</span>
          <button type="button" className="link-button" onClick={() => change({ owner: undefined, after: undefined })}>
            {t('duplicates.all')}
          </button>
        </p>
      )}
      <Loaded
        query={pairs}
        lines={8}
        empty={{
          when: ({ items, next }) => items.length === 0 && !next,
          show: <Empty title={t(`duplicates.empty.${status}`)} hint={t('duplicates.emptyHint')} />,
        }}
      >
        {({ items, next }) => (
          <>
            {items.map((pair) => (
              <Pair key={pair.id} pair={pair} />
            ))}
            <ListPages after={after} next={next} turn={(to) => change({ after: to })} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
