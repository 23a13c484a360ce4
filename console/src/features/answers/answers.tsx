import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommunities } from '../../api/communities';
import type { ConversationRow, ReadyAnswer } from '../../api/types';
import { paths } from '../../app/paths';
import { inLanguage } from '../../i18n/in-language';
import { useAddress } from '../../ui/address';
import { Moment } from '../../ui/moment';
import { ListPages } from '../../ui/list-pages';
import { Card, Page, TabRow } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { Empty, Loaded, Refused } from '../../ui/states';
import css from './answers.module.css';
import { TABS, useAnswers, useRetiring, useUnfound, type AnswerTab } from './use-answers';

/** The form comes when it is asked for. */
const AnswerDialog = lazy(() => import('./answer-dialog'));

/** What is asked again and again, answered once: staff put it into conversations, residents find it themselves. */
export default function Answers() {
  const { t } = useTranslation();
  const { answers, tab, after, community, show, turn } = useAnswers();
  const { communities } = useCommunities();
  const here = community ?? (communities.length === 1 ? communities[0]?.id : undefined);
  const [opened, open] = useState<ReadyAnswer | 'new' | ConversationRow>();
  // As the list has it by now: whoever was refused because it had changed sends on top of that.
  const asked = opened !== 'new' && opened && 'firstText' in opened ? opened : undefined;
  const known = opened !== 'new' && opened && 'reply' in opened ? opened : undefined;
  const written = answers.data?.items.find(({ id }) => id === known?.id) ?? known;
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
      {tab === 'unfound' ? (
        <Unfound write={open} turn={turn} />
      ) : (
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
      )}
      {opened && (
        <Suspense>
          <AnswerDialog answer={written} asked={asked} community={asked?.communityId ?? here} close={() => open(undefined)} />
        </Suspense>
      )}
    </Page>
  );
}

/** What conversations began with and nothing that is kept here answers; what is written now is found the next time. */
function Unfound({ write, turn }: { write: (asked: ConversationRow) => void; turn: (to: string | undefined) => void }) {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const { params } = useAddress();
  return (
    <Loaded
      query={useUnfound()}
      empty={{
        when: ({ items }) => items.length === 0,
        show: <Empty title={t('answers.none.unfound')} hint={t('answers.noneHint.unfound')} />,
      }}
    >
      {({ items, next }) => (
        <Card>
          <PlainTable
            label={t('answers.tab.unfound')}
            rows={items}
            columns={[
              { name: 'asked', head: t('answers.asked'), show: (one) => <Link to={paths.conversation(one.id)}>{one.firstText}</Link> },
              { name: 'place', head: t('answers.place'), show: (one) => nameOf(one.communityId) },
              { name: 'at', head: t('answers.askedAt'), show: (one) => <Moment at={one.openedAt} /> },
              {
                name: 'write',
                head: t('answers.write'),
                show: (one) => (
                  <button
                    type="button"
                    className="link-button"
                    aria-label={`${t('answers.write')} ${one.firstText}`}
                    onClick={() => write(one)}
                  >
                    {t('answers.write')}
                  </button>
                ),
              },
            ]}
          />
          <ListPages after={params.get('after') ?? undefined} next={next} turn={turn} />
        </Card>
      )}
    </Loaded>
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
