import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCommunities } from '../../api/communities';
import type { DunningCase, DunningLetter } from '../../api/types';
import { paths } from '../../app/paths';
import { titleOf } from '../../i18n/bill-title';
import { yuan } from '../../i18n/money';
import { Moment } from '../../ui/moment';
import { Card, Page } from '../../ui/page';
import { PaperButton } from '../../ui/paper-button';
import { PlainTable } from '../../ui/plain-table';
import { Loaded, Refused } from '../../ui/states';
import css from './dunning.module.css';
import { useDunningCase, usePromise } from './use-dunning';

/** One debtor and one unit: the letter to print, and what was promised. */
export default function DunningCasePage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const found = useDunningCase(id);
  return (
    <Loaded query={found} lines={10}>
      {(letter) => {
        const one = letter.dunningCase;
        return (
          <Page
            title={t('dunning.of', { unit: `${nameOf(one.communityId)} ${one.unitLabel ?? ''}` })}
            aside={<span className="chip">{t(`dunning.statuses.${one.status}`)}</span>}
          >
            <div className={`two-columns ${css.letterColumns}`}>
              <Card>
                <Letter letter={letter} />
              </Card>
              <div className="stack no-print">
                <Card title={t('dunning.facts')}>
                  <dl className="facts card-body">
                    <dt>{t('dunning.stage')}</dt>
                    <dd>{t(`dunning.stages.${one.stage}` as 'dunning.stages.1')}</dd>
                    <dt>{t('dunning.remindedAt')}</dt>
                    <dd>
                      <Moment at={one.remindedAt} />
                    </dd>
                    {one.promisedUntil && (
                      <>
                        <dt>{t('dunning.promised')}</dt>
                        <dd>
                          <Moment at={one.promisedUntil} style="day" /> {one.promise}
                        </dd>
                      </>
                    )}
                  </dl>
                  <div className="button-row">
                    <PaperButton
                      className="plain-button solid"
                      path={`/dunning-cases/${one.id}/letter`}
                      name={`${t('dunning.letter')}-${one.unitLabel ?? ''}`}
                      label={t('dunning.pdf')}
                      disabled={letter.bills.length === 0}
                    />
                    <button type="button" className="plain-button" onClick={() => print()}>
                      {t('dunning.print')}
                    </button>
                    <Link className="plain-button" to={paths.account(one.unitId)}>
                      {t('dunning.account')}
                    </Link>
                  </div>
                </Card>
                {one.status !== 'CLOSED' && <Promised key={one.version} of={one} />}
              </div>
            </div>
          </Page>
        );
      }}
    </Loaded>
  );
}

function Letter({ letter: { dunningCase, bills } }: { letter: DunningLetter }) {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  return (
    <article className={css.letterPaper} aria-label={t('dunning.letter')}>
      <h2>{t('dunning.letter')}</h2>
      <p>{t('dunning.dear', { unit: `${nameOf(dunningCase.communityId)} ${dunningCase.unitLabel ?? ''}` })}</p>
      <p>{bills.length === 0 ? t('dunning.nothingLeft') : t('dunning.body')}</p>
      {bills.length > 0 && (
        <PlainTable
          label={t('dunning.owed')}
          rows={bills}
          columns={[
            {
              name: 'bill',
              isHead: true,
              total: <strong>{t('dunning.total')}</strong>,
              show: (bill) => (
                <>
                  {titleOf(bill)} <span className="meta">{bill.number}</span>
                </>
              ),
            },
            { name: 'due', show: (bill) => <Moment at={bill.dueOn} style="day" /> },
            {
              name: 'open',
              isNumber: true,
              total: <strong>{yuan(bills.reduce((sum, bill) => sum + bill.outstanding.cents, 0))}</strong>,
              show: (bill) => yuan(bill.outstanding.cents),
            },
          ]}
        />
      )}
      <p>{t('dunning.close')}</p>
      <p className={css.letterFrom}>{nameOf(dunningCase.communityId)}</p>
    </article>
  );
}

function Promised({ of }: { of: DunningCase }) {
  const { t } = useTranslation();
  const [until, day] = useState('');
  const [note, write] = useState('');
  const promise = usePromise(of, () => write(''));
  const fits = until !== '' && note.trim() !== '';
  return (
    <Card title={t('dunning.promise')}>
      <form
        className="card-body stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (fits && !promise.isPending) promise.mutate({ until, note: note.trim() });
        }}
      >
        <label className="field">
          <span className="name">{t('dunning.until')}</span>
          <input type="date" className="control" value={until} onChange={(event) => day(event.target.value)} />
        </label>
        <label className="field">
          <span className="name">{t('dunning.note')}</span>
          <input className="control" maxLength={200} value={note} onChange={(event) => write(event.target.value)} />
        </label>
        <Refused problem={promise.error} />
        <button type="submit" className="plain-button" disabled={!fits || promise.isPending}>
          {t('dunning.promiseSave')}
        </button>
      </form>
    </Card>
  );
}
