import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe, useMay } from '../../api/me';
import type { Conversation } from '../../api/types';
import { ordersQuery } from '../../api/orders';
import { paths } from '../../app/paths';
import { DueChip } from '../../ui/clock-chip';
import { Moment } from '../../ui/moment';
import { Card } from '../../ui/page';
import { ReasonDialog } from '../../ui/reason-dialog';
import { Loaded, Refused } from '../../ui/states';
import { Composer } from './composer';
import { CardOf, Lines, type CardLinks, type CardPages, type ShownCard } from './lines';
import { QuickAnswers } from './quick-answers';
import { ColleagueMark, TypingMark, useTyping } from './typing';
import { conversationQuery, useConversationMove, useNote, useSay } from './use-conversations';
import css from './conversations.module.css';

/** Asked for seldom. */
const PAGES: CardPages = { ORDER: paths.order, NOTICE: paths.notice, BILL: () => paths.bills, COMPLAINT: paths.complaint };

/** A request is worked on in its order. */
const CARDS: CardLinks = { REQUEST: OrderOfRequest };

const MakeDialog = lazy(() => import('./make-dialog'));
const HandoverDialog = lazy(() => import('./handover-dialog'));

/** One conversation at the office's desk: what was said, what may be done, whom it is with. */
export function ConversationPane({ id }: { id: string }) {
  const conversation = useQuery(conversationQuery(id));
  return (
    <Card className={css.conversationPane}>
      <Loaded query={conversation} lines={8}>
        {(one) => <Open conversation={one} />}
      </Loaded>
    </Card>
  );
}

function Open({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const me = useMe();
  const say = useSay(conversation.id, 'answers');
  const types = useTyping(conversation.id);
  const mayAnswer = conversation.allowedCommands.includes('ANSWER');
  const { agent } = conversation;
  return (
    <>
      <Head conversation={conversation} />
      <Lines
        conversation={conversation}
        side="STAFF"
        pages={PAGES}
        cards={CARDS}
        pending={say.isPending ? say.variables.text : undefined}
      />
      <TypingMark id={conversation.id} of="RESIDENT" said={conversation.lines.length} label={t('conversations.typing')} />
      <ColleagueMark id={conversation.id} self={me.staffId} said={conversation.lines.length} />
      {mayAnswer ? (
        <Composer
          draft={conversation.id}
          label={t('conversations.answer')}
          enterSends
          say={say.mutateAsync}
          types={types}
          help={(typed, put) => <QuickAnswers conversation={conversation} typed={typed} put={put} />}
        />
      ) : (
        <p className="note flat">
          {conversation.status === 'RESOLVED'
            ? t('conversations.isResolved')
            : agent && agent.staffId !== me.staffId
              ? t('conversations.theirs', { name: agent.name })
              : t('conversations.mayNotAnswer')}
        </p>
      )}
    </>
  );
}

function Head({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const may = useMay();
  const [notes, note] = useState(false);
  const [isHandedOver, handOver] = useState(false);
  const [isMade, make] = useState(false);
  const take = useConversationMove(conversation.id, 'assignment');
  const release = useConversationMove(conversation.id, 'release');
  const resolve = useConversationMove(conversation.id, 'resolution');
  const can = (command: Conversation['allowedCommands'][number]) => conversation.allowedCommands.includes(command);
  const { agent, waiting, rating } = conversation;
  return (
    <header className={css.conversationHead}>
      <div>
        <h2>
          {may('owner:read') ? (
            <Link className="ul" to={paths.owner(conversation.residentId)}>
              {conversation.resident}
            </Link>
          ) : (
            conversation.resident
          )}{' '}
          <span className="meta">{conversation.unitLabel}</span>
        </h2>
        <p className="meta dots">
          <span>{conversation.number}</span>
          <Moment at={conversation.openedAt} />
          <span>{agent ? t('conversations.with', { name: agent.name }) : t('words.conversationStatus.OPEN')}</span>
          {waiting && (
            <span>
              <DueChip {...waiting} />
            </span>
          )}
          {conversation.firstInTime === false && <span>{t('conversations.firstLate')}</span>}
          {rating && (
            <span>
              {t('conversations.rated', { n: rating.stars })} {rating.comment}
            </span>
          )}
        </p>
      </div>
      <div className={css.conversationActions}>
        {can('TAKE') && !can('RESOLVE') && (
          <button type="button" className="plain-button" disabled={take.isPending} onClick={() => take.mutate({})}>
            {agent ? t('conversations.takeOver') : t('conversations.take')}
          </button>
        )}
        {(may('request:create') || may('complaint:create')) && (
          <button type="button" className="plain-button" onClick={() => make(true)}>
            {t('conversations.make.title')}
          </button>
        )}
        {can('NOTE') && (
          <button type="button" className="plain-button" onClick={() => note(true)}>
            {t('conversations.note')}
          </button>
        )}
        {can('HAND_OVER') && (
          <button type="button" className="plain-button" onClick={() => handOver(true)}>
            {t('conversations.handOver')}
          </button>
        )}
        {can('RELEASE') && (
          <button type="button" className="plain-button" disabled={release.isPending} onClick={() => release.mutate({})}>
            {t('conversations.release')}
          </button>
        )}
        {can('RESOLVE') && (
          <button type="button" className="plain-button solid" disabled={resolve.isPending} onClick={() => resolve.mutate({})}>
            {t('conversations.resolve')}
          </button>
        )}
      </div>
      <Refused problem={take.error ?? release.error ?? resolve.error} />
      {isHandedOver && (
        <Suspense>
          <HandoverDialog id={conversation.id} close={() => handOver(false)} />
        </Suspense>
      )}
      {isMade && (
        <Suspense>
          <MakeDialog conversation={conversation} close={() => make(false)} />
        </Suspense>
      )}
      {notes && <Note id={conversation.id} close={() => note(false)} />}
    </header>
  );
}

function OrderOfRequest({ card }: { card: ShownCard }) {
  const orders = useQuery(ordersQuery({ request: card.id }));
  const order = orders.data?.items[0];
  return <CardOf card={card} to={order && paths.order(order.id)} />;
}

function Note({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation();
  const given = useNote(id);
  return (
    <ReasonDialog
      title={t('conversations.note')}
      hint={t('conversations.noteHint')}
      label={t('conversations.noteText')}
      given={{ ...given, mutate: ({ reason }: { reason: string }) => given.mutate({ text: reason }, { onSuccess: close }) }}
      close={close}
    />
  );
}
