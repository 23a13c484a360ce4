import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommunities } from '../../api/communities';
import type { ReadyAnswer } from '../../api/types';
import { inLanguage } from '../../i18n/in-language';
import { ListPages } from '../../ui/list-pages';
import { Card, Page, TabRow } from '../../ui/page';
import { Empty, Loaded, Refused } from '../../ui/states';
import css from './answers.module.css';
import { TABS, useAnswers, useRetiring, type AnswerTab } from './use-answers';

/** The form comes when it is asked for. */
const AnswerDialog = lazy(() => import('./answer-dialog'));

/** What is asked again and again, answered once: staff put it into conversations, residents find it themselves. */
export default function Answers() {
  const { t } = useTranslation();
  const { answers, tab, after, community, show, turn } = useAnswers();
  const { communities } = useCommunities();
  const here = community ?? (communities.length === 1 ? communities[0]?.id : undefined);
  const [opened, open] = useState<ReadyAnswer | 'new'>();
  // As the list has it by now: whoever was refused because it had changed sends on top of that.
  const written = opened === 'new' ? undefined : (answers.data?.items.find(({ id }) => id === opened?.id) ?? opened);
  return (
    <Page
      title={t('answers.title')}
      tabs={
        <TabRow<AnswerTab>
          label={t('answers.show')}
          tabs={TABS.map((name) => ({ name, label: t(`answers.tab.${name}`) }))}
          shown={tab}
          show={show}
        />
      }
      aside={
        <button type="button" className="plain-button solid" onClick={() => open('new')}>
          {t('answers.write')}
        </button>
      }
    >
      <Loaded
        query={answers}
        empty={{
          when: ({ items }) => items.length === 0,
          show: <Empty title={t(`answers.none.${tab}`)} hint={t(`answers.noneHint.${tab}`)} />,
        }}
      >
        {({ items, next }) => (
          <div className={css.answers}>
            {items.map((one) => (
              <AnswerCard key={one.id} answer={one} change={() => open(one)} />
            ))}
            <ListPages after={after} next={next} turn={turn} />
          </div>
        )}
      </Loaded>
      {opened && (
        <Suspense>
          <AnswerDialog answer={written} community={here} close={() => open(undefined)} />
        </Suspense>
      )}
    </Page>
  );
}

function AnswerCard({ answer, change }: { answer: ReadyAnswer; change: () => void }) {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const retiring = useRetiring(answer);
  const step = t(answer.retired ? 'answers.restore' : 'answers.retire');
  return (
    <Card
      title={answer.question}
      aside={
        <>
          {answer.forResidents && <span className="chip fits">{t('answers.selfHelp')}</span>}{' '}
          <span className="chip">{answer.communityId ? nameOf(answer.communityId) : t('answers.everywhere')}</span>
        </>
      }
    >
      <p className={css.answerReply}>{inLanguage(answer.reply, answer.replyEn)}</p>
      <div className="button-row">
        {!answer.retired && (
          <button type="button" className="plain-button" aria-label={`${t('answers.change')} ${answer.question}`} onClick={change}>
            {t('answers.change')}
          </button>
        )}
        <button
          type="button"
          className="plain-button"
          aria-label={`${step} ${answer.question}`}
          disabled={retiring.isPending}
          onClick={() => retiring.mutate({})}
        >
          {step}
        </button>
      </div>
      <Refused problem={retiring.error} />
    </Card>
  );
}
