import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommunities } from '../../api/communities';
import { useAddress } from '../../ui/address';
import { useFinder } from '../../ui/finder';
import { useKeys } from '../../ui/keys';
import { Card, Page } from '../../ui/page';
import { Empty } from '../../ui/states';
import css from './payments.module.css';
import { Till } from './till';
import { usePayersFound, type PayerHit } from './use-payments';

/** Who pays, for which unit, what: the counter. */
export default function Cashier() {
  const { t } = useTranslation();
  const { params, change } = useAddress();
  const unit = params.get('unit') ?? undefined;
  const bill = params.get('bill') ?? undefined;
  return (
    <Page title={t('payments.cashier')}>
      <div className="stack">
        <FindPayer choose={(hit) => change({ unit: hit.unitId, bill: undefined })} />
        {unit ? (
          <Till key={unit + (bill ?? '')} unit={unit} bill={bill} />
        ) : (
          <Card>
            <Empty title={t('payments.nobody')} hint={t('payments.nobodyHint')} />
          </Card>
        )}
      </div>
    </Page>
  );
}

function FindPayer({ choose }: { choose: (hit: PayerHit) => void }) {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useKeys([{ press: '/', label: t('payments.find'), run: () => field.current?.focus() }]);
  const take = (hit: PayerHit) => {
    setText('');
    choose(hit);
  };
  const finder = useFinder({ typed: text, useHits: usePayersFound, choose: take });
  const hits = finder.isCurrent ? finder.hits : [];
  return (
    <Card>
      <div className={css.payerFind}>
        <input
          ref={field}
          autoFocus
          className="control"
          aria-label={t('payments.find')}
          placeholder={t('payments.findPlaceholder')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={finder.onKeyDown}
        />
        {hits.length > 0 && (
          <div role="group" className={css.payerHits} aria-label={t('payments.found')}>
            {hits.map((hit, index) => (
              <button
                key={hit.unitId}
                type="button"
                className={index === finder.place ? 'plain-button solid' : 'plain-button'}
                onClick={() => take(hit)}
              >
                {nameOf(hit.communityId)} {hit.label} {hit.name}
              </button>
            ))}
          </div>
        )}
        {finder.isCurrent && finder.text !== '' && text !== '' && hits.length === 0 && <p className="meta">{t('payments.notFound')}</p>}
      </div>
    </Card>
  );
}
