import { useTranslation } from 'react-i18next';
import { number } from '../../i18n/money';
import { DataTable, type DataColumn } from '../../ui/data-table';
import { KeyHints } from '../../ui/key-hints';
import { Moment } from '../../ui/moment';
import { Card, Page, TabRow } from '../../ui/page';
import { Empty } from '../../ui/states';
import { toast } from '../../ui/toast';
import { LetterCard } from './letter-card';
import css from './operations.module.css';
import { STATES, useDeadLetters, useReplay, type Letter, type LetterState } from './use-dead-letters';

/** Events that a service could not take: why, and what is done about it. */
export default function DeadLetters() {
  const { t } = useTranslation();
  const { state, letters, chosen, silent, isCut, show, choose, again } = useDeadLetters();
  const replay = useReplay();
  const replayAll = async (several: Letter[]) => {
    const ended = await Promise.allSettled(several.map(({ service, letter }) => replay.mutateAsync({ service, id: letter })));
    const failed = ended.filter(({ status }) => status === 'rejected').length;
    toast(
      failed > 0 ? t('operations.replayedSome', { n: several.length - failed, failed }) : t('operations.replayed', { n: several.length }),
    );
  };
  return (
    <Page
      title={t('operations.title')}
      waiting={state === 'WAITING' ? letters?.length : undefined}
      tabs={
        <TabRow<LetterState>
          label={t('operations.states')}
          tabs={STATES.map((name) => ({ name, label: t(`operations.state.${name}`) }))}
          shown={state}
          show={show}
        />
      }
    >
      <div className={css.lettersColumns}>
        <Card>
          {silent.length > 0 && (
            <p className="note" role="alert">
              {t('operations.silent', { services: silent.map((service) => t(`operations.service.${service}`)).join(' / ') })}{' '}
              <button type="button" className="link-button" onClick={again}>
                {t('common.retry')}
              </button>
            </p>
          )}
          <DataTable
            name="dead-letters"
            label={t('operations.title')}
            columns={useColumns(choose)}
            rows={letters}
            isWhole={letters !== undefined && !isCut}
            current={chosen?.id}
            open={(letter) => choose(letter.id)}
            bulk={state === 'WAITING' ? [{ name: t('operations.replay'), run: (several) => void replayAll(several) }] : []}
            tools={letters && <span className="meta">{t('operations.count', { n: number(letters.length) })}</span>}
            empty={silent.length === 0 ? <Empty title={t(`operations.none.${state}`)} hint={t('operations.noneHint')} /> : undefined}
          />
          <KeyHints
            keys={[
              { presses: ['j', 'k'], label: t('common.table.move') },
              { presses: ['Enter'], label: t('common.table.open') },
              { presses: ['x'], label: t('common.table.select') },
            ]}
          />
        </Card>
        {chosen ? (
          <LetterCard key={chosen.id} letter={chosen} settled={() => choose(undefined)} />
        ) : (
          <p className="state meta">{t('operations.choose')}</p>
        )}
      </div>
    </Page>
  );
}

function useColumns(choose: (id: string) => void): DataColumn<Letter>[] {
  const { t } = useTranslation();
  return [
    {
      name: 'type',
      head: t('operations.event'),
      isFixed: true,
      value: ({ type, topic }) => type ?? topic,
      show: (letter) => (
        <button type="button" className="link-button" onClick={() => choose(letter.id)}>
          {letter.type ?? letter.topic}
        </button>
      ),
    },
    {
      name: 'service',
      head: t('operations.takenBy'),
      value: ({ service }) => t(`operations.service.${service}`),
      show: ({ service }) => t(`operations.service.${service}`),
    },
    { name: 'cause', head: t('operations.cause'), value: ({ cause }) => cause, show: ({ cause }) => <span className="cut">{cause}</span> },
    { name: 'died', head: t('operations.died'), value: ({ diedAt }) => diedAt, show: ({ diedAt }) => <Moment at={diedAt} /> },
  ];
}
